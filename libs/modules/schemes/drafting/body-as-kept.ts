import { Refused, ok, type Result } from '@tilsagn/domain/result';
import type { Body } from '../persistence/drafts';

/** So much may a definition be, as JSON in UTF-8. */
export const MOST_BYTES = 300_000;
const DEEPEST = 40;
/** Halves of a character and the mark of no character: no database keeps them. */
const UNFIT = /\p{Surrogate}|\0/gu;

const isTooDeep = (value: unknown, depth = 0): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (depth >= DEEPEST || Object.values(value).some((each) => isTooDeep(each, depth + 1)));

function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(UNFIT, '');
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name.replace(UNFIT, ''), clean(each)]),
  );
}

/** A definition as it can be kept, right or wrong. Refused: definition_too_large {limit}, also for absurd nesting. */
export function bodyAsKept(typed: Body): Result<Body> {
  if (isTooDeep(typed) || Buffer.byteLength(JSON.stringify(typed)) > MOST_BYTES) {
    return Refused.because('definition_too_large', { params: { limit: MOST_BYTES } });
  }
  return ok(clean(typed) as Body);
}
