import { shareOf, subtract, type Ore } from '@tilsagn/domain/money/ore';
import type { InstalmentGate, RuleSet } from '@tilsagn/domain/schemes/rule-set';

/** A part of a grant: how much, after what, and whether that has happened. */
export interface Instalment {
  readonly gate: InstalmentGate;
  readonly amountOre: Ore;
  readonly isOpen: boolean;
}

/**
 * The parts of a grant by the plan of its rule set, øre that add up to the grant: each reaches as far as the shares up
 * to it, rounded down, and the last takes the rest. Without a plan the part before the report opens on acceptance. A
 * gate opens only behind those before it, so that what is held back is held until the final report.
 */
export function instalmentsOf(
  { plan, shareBeforeReportBasisPoints: before }: RuleSet['instalment'],
  grantedOre: Ore,
  passed: readonly InstalmentGate[],
): readonly Instalment[] {
  const simple = [
    { gate: 'accepted' as const, shareBasisPoints: before },
    { gate: 'final_report' as const, shareBasisPoints: 10_000 - before },
  ];
  const parts = (plan ?? simple).filter(({ shareBasisPoints }) => shareBasisPoints > 0);
  let [share, isOpen] = [0, true];
  return parts.map(({ gate, shareBasisPoints }) => {
    const earlier = shareOf(grantedOre, share);
    share += shareBasisPoints;
    isOpen = isOpen && passed.includes(gate);
    return { gate, amountOre: subtract(shareOf(grantedOre, share), earlier), isOpen };
  });
}

/**
 * The gates that a case has passed before its settlement: the grant is accepted wherever payment may be asked for, and
 * the project has begun by the business date. Reports open theirs when they are approved.
 */
export const passedGates = (today: string, projectStartsOn: string | null): readonly InstalmentGate[] =>
  projectStartsOn === null || today < projectStartsOn ? ['accepted'] : ['accepted', 'started'];
