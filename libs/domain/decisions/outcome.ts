import type { Ore } from '@tilsagn/domain/money/ore';

/** Granted in full, or partly where it is below what was applied for (no reasons are due for the former, fvl. § 24). */
export const outcomeOf = (grantedOre: Ore, appliedOre: Ore | null): 'granted' | 'partly_granted' =>
  appliedOre !== null && grantedOre < appliedOre ? 'partly_granted' : 'granted';
