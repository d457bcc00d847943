/** More than any form holds; a body of a megabyte could hold half a million, each with its own faults to report. */
export const MOST_VALUES = 10_000;
/** Deeper than any form nests, and far from where code that calls itself runs out of stack. */
export const MOST_LEVELS = 100;

const membersOf = (value: unknown): readonly unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value) : [];

/**
 * Whether parsed JSON nests deeper than MOST_LEVELS or holds more than MOST_VALUES values, itself among them.
 * Goes level by level: it must itself survive what it looks for.
 */
export function isExcessive(value: unknown): boolean {
  let level = [value];
  let values = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    values += level.length;
    if (depth > MOST_LEVELS || values > MOST_VALUES) return true;
    level = level.flatMap(membersOf);
  }
  return false;
}
