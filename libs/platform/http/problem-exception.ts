import type { Reason } from '@tilsagn/domain/result';
import { Refused } from '@tilsagn/domain/result';
import type { Problem } from '@tilsagn/platform/http/problem';
import { problemOf } from '@tilsagn/platform/http/problem';

/** Carries a problem body from a guard, pipe or controller to the filter. Nothing below a controller throws it. */
export class ProblemException extends Error {
  constructor(
    readonly problem: Problem,
    /** Whether the handler had begun, so that the answer belongs to the effect of the request. */
    readonly fromHandler: boolean = false,
  ) {
    super(problem.code);
  }

  static because(code: string, about: Omit<Reason, 'code'> = {}): ProblemException {
    return new ProblemException(problemOf(Refused.because(code, about)));
  }
}
