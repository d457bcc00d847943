import { applyRule } from '@tilsagn/domain/assessment/amount-rules';
import { capCategories } from '@tilsagn/domain/assessment/category-cap';
import type { Computation, ComputationRow } from '@tilsagn/domain/assessment/computation';
import type { CostRow, Facts } from '@tilsagn/domain/assessment/facts';
import { texts } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/computation.json';
import nb from '@tilsagn/domain/locales/nb/computation.json';
import nn from '@tilsagn/domain/locales/nn/computation.json';
import type { Ore } from '@tilsagn/domain/money/ore';
import { add } from '@tilsagn/domain/money/ore';
import type { AmountRule, RuleSet } from '@tilsagn/domain/schemes/rule-set';
import type { Text } from '@tilsagn/domain/text';

const say = texts({ nb, nn, en });

const sum = (costs: readonly CostRow[]): Ore => add(...costs.map((row) => row.amountOre));

const rowOf = (rule: AmountRule, inputOre: Ore, resultOre: Ore, explanation: Text): ComputationRow => ({
  id: rule.id,
  label: rule.label,
  explanation,
  inputOre,
  resultOre,
  source: { nb: rule.source },
  toBeConfirmed: rule.toBeConfirmed ?? false,
});

/**
 * What the rules of a call give for these facts, as rows that explain themselves: the sum of the costs, then one row a
 * rule in the rule set's order, each with the amount that came in and the one that came out (øre, rounded down).
 * Caps on categories come before the share: up to there the amount is a sum of costs (design.md section 3; the cases
 * T1-T6 of the tests).
 */
export function evaluate(ruleSet: RuleSet, facts: Facts): Computation {
  let costs = facts.costs;
  const appliedTotalOre = sum(costs);
  let value = appliedTotalOre;
  let eligibleOre = value;
  let highestOre = value;
  const rows: ComputationRow[] = [costsRow(appliedTotalOre, facts)];

  for (const rule of ruleSet.amount) {
    if (rule.kind === 'category_cap' || rule.kind === 'category_ceiling') {
      const capped = capCategories(rule, ruleSet, costs, appliedTotalOre);
      costs = capped.costs;
      eligibleOre = sum(costs);
      rows.push(rowOf(rule, value, eligibleOre, capped.explanation));
      value = eligibleOre;
      highestOre = value;
    } else {
      const step = applyRule(rule, value, eligibleOre, facts);
      if (step === undefined) continue;
      const row = rowOf(rule, value, step.resultOre, step.explanation);
      rows.push({ ...row, toBeConfirmed: row.toBeConfirmed || step.toBeConfirmed === true });
      value = step.resultOre;
      if (rule.kind !== 'applied') highestOre = value;
    }
  }
  const { key, version } = ruleSet;
  return { amountOre: value, highestOre, appliedTotalOre, eligibleOre, rows, ruleSet: { key, version } };
}

const costsRow = (totalOre: Ore, { costsFrom }: Facts): ComputationRow => ({
  id: 'costs',
  label: say('costs_label'),
  explanation: say('costs', { totalOre }),
  inputOre: totalOre,
  resultOre: totalOre,
  source: say(`costs_source_${costsFrom}`),
  toBeConfirmed: false,
});
