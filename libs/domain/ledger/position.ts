import type { MeasureRef } from '@tilsagn/domain/ledger/measures';
import type { Ore } from '@tilsagn/domain/money/ore';

/** What stands on the accounts of one case, in øre. */
export interface Position {
  readonly reservedOre: Ore;
  readonly committedOre: Ore;
  readonly inPaymentOre: Ore;
  readonly paidOre: Ore;
  /** Claimed back from the recipient and not yet settled or waived; a memo beside the frame. */
  readonly claimedOre: Ore;
}

/** The position of a case, whole and per measure in the order of its call. */
export interface CasePosition extends Position {
  readonly caseId: string;
  readonly measures: readonly (MeasureRef & Position)[];
}

/** What was to come back of a case and what has come, all in all. */
export interface CaseRepayments {
  /** All that was claimed, whatever became of it. */
  readonly claimedOre: Ore;
  /** What came back, on a claim or without one. */
  readonly repaidOre: Ore;
  readonly waivedOre: Ore;
  /** The value date of the first claim, 'YYYY-MM-DD'. */
  readonly claimedOn: string | null;
}
