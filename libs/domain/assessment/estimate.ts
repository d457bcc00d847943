import type { Computation } from '@tilsagn/domain/assessment/computation';
import { ZERO, max, subtract, type Ore } from '@tilsagn/domain/money/ore';

/** What a plan could give, told while it is being written. */
export interface Estimate {
  readonly costsOre: Ore;
  /** Null while nothing is applied for. */
  readonly appliedOre: Ore | null;
  /** What the rules give whatever is applied for. */
  readonly maximumOre: Ore;
  /** What the applicant and others pay: the costs less what would be granted; 0 where the grant follows no costs. */
  readonly ownShareOre: Ore;
  /** Id of the computation's row that set the maximum; null where every krone counts. */
  readonly limitedBy: string | null;
}

/** The figures of a computation that an applicant follows while typing. */
export function estimateOf(
  { rows, highestOre, amountOre, appliedTotalOre }: Computation,
  appliedOre: Ore | null,
): Estimate {
  const limiting = rows.findLast((row) => row.resultOre < row.inputOre && row.resultOre === highestOre);
  return {
    costsOre: appliedTotalOre,
    appliedOre,
    maximumOre: highestOre,
    ownShareOre: max(ZERO, subtract(appliedTotalOre, amountOre)),
    limitedBy: limiting?.id ?? null,
  };
}
