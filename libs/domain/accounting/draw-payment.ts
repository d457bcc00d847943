import type { MeasureRef } from '@tilsagn/domain/ledger/measures';
import { ore, type Ore } from '@tilsagn/domain/money/ore';

/** What a case has committed on one measure. */
export interface CommittedPart extends MeasureRef {
  readonly amountOre: Ore;
}

/**
 * From which measures a payment would be drawn, in øre: in the order of the call, each as far as it goes (design.md
 * section 4). What goes beyond all of them is left out; the ledger refuses such a payment when it is sent.
 */
export function drawPayment(amountOre: Ore, committed: readonly CommittedPart[]): CommittedPart[] {
  let rest: bigint = amountOre;
  return committed.flatMap((part) => {
    const drawn = rest < part.amountOre ? rest : part.amountOre;
    rest -= drawn;
    return drawn > 0n ? [{ ...part, amountOre: ore(drawn) }] : [];
  });
}
