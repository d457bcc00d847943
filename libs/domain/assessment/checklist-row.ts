import type { FullText } from '@tilsagn/domain/language/sentence';
import type { Stopping } from '@tilsagn/domain/schemes/exclusion-rule';

/** One condition of the rule set in a case: met, not met, or for the caseworker to judge. */
export interface ChecklistRow extends Stopping {
  readonly id: string;
  readonly label: FullText;
  readonly met: 'yes' | 'no' | 'judge';
  readonly explanation: FullText;
  readonly source: string;
  readonly toBeConfirmed: boolean;
}
