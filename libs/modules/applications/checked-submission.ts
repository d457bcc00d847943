import type { Answers } from '@tilsagn/domain/applications/form';
import type { Computation } from '@tilsagn/domain/assessment/computation';
import type { Reason } from '@tilsagn/domain/result';
import type { CompanyExtract } from '@tilsagn/modules/organisations';

/** Answers held against the form and the rules of their call; what the submission's guard and effects work with. */
export class CheckedSubmission {
  constructor(
    readonly answers: Answers,
    readonly extract: CompanyExtract,
    readonly faults: readonly Reason[],
    /** Null while there are no costs to compute from. */
    readonly computation: Computation | null,
  ) {}
}

/** The input of a submission. Throws on another: only `SubmitApplication` gives one. */
export function checkedSubmission(input: unknown): CheckedSubmission {
  if (!(input instanceof CheckedSubmission)) throw new TypeError('a submission that nobody checked');
  return input;
}
