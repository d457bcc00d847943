import type { Computation, ComputationRow } from '@tilsagn/domain/assessment/computation';
import { evaluate } from '@tilsagn/domain/assessment/evaluate';
import type { Facts } from '@tilsagn/domain/assessment/facts';
import { add, type Ore } from '@tilsagn/domain/money/ore';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';

/** A past case: its frozen facts, and the rules it was judged by. */
export interface PastCase {
  readonly caseNumber: string;
  readonly ruleSet: RuleSet;
  readonly facts: Facts;
}

/** A case that would get another amount. */
export interface ChangedCase {
  readonly caseNumber: string;
  readonly beforeOre: Ore;
  readonly afterOre: Ore;
  /** What the draft computes, row by row. */
  readonly computation: Computation;
  /** The first row that gives something else, or is new; null where only a row is gone. */
  readonly because: ComputationRow | null;
}

export interface DryRun {
  readonly cases: number;
  readonly beforeOre: Ore;
  readonly afterOre: Ore;
  readonly changed: readonly ChangedCase[];
}

function firstDifference(before: Computation, after: Computation): ComputationRow | null {
  const results = new Map(before.rows.map((row) => [row.id, row.resultOre]));
  return after.rows.find((row) => results.get(row.id) !== row.resultOre) ?? null;
}

/**
 * What past cases would get under a draft: the sums, and each case whose amount would change, in the order given.
 * Nothing is decided by it, and the cases keep what they got.
 */
export function dryRun(draft: RuleSet, past: readonly PastCase[]): DryRun {
  const both = past.map(({ caseNumber, ruleSet, facts }) => {
    const [before, after] = [evaluate(ruleSet, facts), evaluate(draft, facts)];
    return { caseNumber, before, after };
  });
  return {
    cases: both.length,
    beforeOre: add(...both.map(({ before }) => before.amountOre)),
    afterOre: add(...both.map(({ after }) => after.amountOre)),
    changed: both
      .filter(({ before, after }) => before.amountOre !== after.amountOre)
      .map(({ caseNumber, before, after }) => ({
        caseNumber,
        beforeOre: before.amountOre,
        afterOre: after.amountOre,
        computation: after,
        because: firstDifference(before, after),
      })),
  };
}
