import type { FrameRef } from '@tilsagn/domain/ledger/measures';
import type { Ore } from '@tilsagn/domain/money/ore';

/**
 * One row of the balances of a year, in øre (design.md section 8, «Their answers»). The row without a measure is the
 * frame itself: its appropriated amount is the whole frame's, its available amount what is not distributed.
 */
export interface BalanceRow extends FrameRef {
  readonly measure: string | null;
  readonly appropriatedOre: Ore;
  readonly carriedInOre: Ore;
  readonly availableOre: Ore;
  readonly reservedOre: Ore;
  readonly committedOre: Ore;
  readonly inPaymentOre: Ore;
  readonly paidOre: Ore;
  readonly lapsedOre: Ore;
  readonly carriedOutOre: Ore;
}
