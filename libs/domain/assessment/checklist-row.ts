import type { FullText } from '@tilsagn/domain/language/sentence';

/** One condition of the rule set in a case: met, not met, or for the caseworker to judge. */
export interface ChecklistRow {
  readonly id: string;
  readonly label: FullText;
  readonly met: 'yes' | 'no' | 'judge';
  readonly explanation: FullText;
  readonly source: string;
  readonly toBeConfirmed: boolean;
}
