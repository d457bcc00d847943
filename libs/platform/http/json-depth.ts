/** Deeper than any form nests, and far from where code that calls itself runs out of stack. */
export const DEEPEST_JSON = 100;

const membersOf = (value: unknown): readonly unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value) : [];

/** Whether parsed JSON nests deeper than `most`. Goes level by level: it must itself survive what it looks for. */
export function isDeeperThan(most: number, value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap(membersOf);
  }
  return false;
}
