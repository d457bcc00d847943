import type { Result } from '@tilsagn/domain/result';
import { problemOf } from '@tilsagn/platform/http/problem';
import { ProblemException } from '@tilsagn/platform/http/problem-exception';

/**
 * Turns what a use case returned into what a controller returns: the value, or the refusal's problem body.
 * @throws ProblemException for a refusal
 */
export function answer<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new ProblemException(problemOf(result), true);
}
