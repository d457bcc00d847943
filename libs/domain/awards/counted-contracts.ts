import type { Answers } from '@tilsagn/domain/applications/form';
import { readDate, readRows, readText } from '@tilsagn/domain/applications/typed-values';
import { rateOf, unitLabels } from '@tilsagn/domain/awards/contract-preview';
import { ZERO, ore, type Ore } from '@tilsagn/domain/money/ore';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import type { Text } from '@tilsagn/domain/text';

/** So many contracts of a company that have the same rate in the same period; øre. */
export interface CountedContracts {
  readonly unit: Text;
  /** As in the list: `2021-H1`, `2021-Q3`, `2021-M07`. */
  readonly period: string;
  readonly count: number;
  readonly rateOre: Ore;
  readonly amountOre: Ore;
}

/**
 * The contracts that an award is for, counted by kind, period and rate, in the order of the list. Numbers only: whose
 * contracts they are stands in no letter (GDPR article 5).
 */
export function countedContracts(ruleSet: RuleSet, answers: Answers): readonly CountedContracts[] {
  const labels = unitLabels(ruleSet);
  const counted = new Map<string, CountedContracts>();
  for (const row of readRows(answers, '/contracts/rows')) {
    const [unit, period, activeOn] = [readText(row, '/unit'), readText(row, '/period'), readDate(row, '/on')];
    if (unit === null || period === null || activeOn === null) continue;
    const rateOre = rateOf(ruleSet, { unit, activeOn });
    const key = `${unit} ${period} ${rateOre}`;
    const before = counted.get(key) ?? { count: 0, amountOre: ZERO };
    counted.set(key, {
      ...{ unit: labels.get(unit) ?? { nb: unit }, period, rateOre, count: before.count + 1 },
      amountOre: ore(before.amountOre + rateOre),
    });
  }
  return [...counted.values()];
}
