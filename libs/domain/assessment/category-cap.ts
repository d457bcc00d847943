import type { AmountRule, RuleSet, Share } from '@tilsagn/domain/schemes/rule-set';
import type { CostRow } from '@tilsagn/domain/assessment/facts';
import { textIn } from '@tilsagn/domain/language/language';
import { inEach, listedTexts, texts, type FullText } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/computation.json';
import nb from '@tilsagn/domain/locales/nb/computation.json';
import nn from '@tilsagn/domain/locales/nn/computation.json';
import type { Ore } from '@tilsagn/domain/money/ore';
import { ZERO, add, max, min, ore, subtract } from '@tilsagn/domain/money/ore';
import { writtenShare } from '@tilsagn/domain/schemes/share';
import type { Text } from '@tilsagn/domain/text';

type CategoryCap = Extract<AmountRule, { kind: 'category_cap' }>;
type CategoryCeiling = Extract<AmountRule, { kind: 'category_ceiling' }>;

const say = texts({ nb, nn, en });

const fraction = (share: Share): { numerator: bigint; denominator: bigint } =>
  'basisPoints' in share
    ? { numerator: BigInt(share.basisPoints), denominator: 10_000n }
    : { numerator: BigInt(share.numerator), denominator: BigInt(share.denominator) };

/**
 * The most that the capped categories count with, rounded down to a whole øre. Of the capped total: the sum c that is
 * exactly the share of itself and the other costs together, c = share × (other + c).
 */
function capOf(rule: CategoryCap, appliedTotal: Ore, others: Ore): Ore {
  const { numerator, denominator } = fraction(rule.share);
  switch (rule.of) {
    case 'applied_total':
      return ore((appliedTotal * numerator) / denominator);
    case 'other_costs':
      return ore((others * numerator) / denominator);
    case 'capped_total':
      return ore((others * numerator) / (denominator - numerator));
  }
}

const sum = (rows: readonly CostRow[]): Ore => add(...rows.map((row) => row.amountOre));

/** Takes an excess away from the last of the capped rows first, so that later rules see what still counts. */
function without(rows: readonly CostRow[], capped: readonly string[], excess: Ore): readonly CostRow[] {
  let left = excess;
  return rows
    .toReversed()
    .map((row) => {
      if (!capped.includes(row.category)) return row;
      const taken = min(left, row.amountOre);
      left = subtract(left, taken);
      return { ...row, amountOre: subtract(row.amountOre, taken) };
    })
    .toReversed();
}

/** The costs that count after a cap on some categories, and the sentence that explains it. */
export function capCategories(
  rule: CategoryCap | CategoryCeiling,
  ruleSet: RuleSet,
  costs: readonly CostRow[],
  appliedTotal: Ore,
): { costs: readonly CostRow[]; explanation: FullText } {
  const group = sum(costs.filter((row) => rule.categories.includes(row.category)));
  const isShare = rule.kind === 'category_cap';
  const cap = isShare ? capOf(rule, appliedTotal, subtract(sum(costs), group)) : ore(rule.amountOre);
  const excess = max(ZERO, subtract(group, cap));
  const labels = ruleSet.costCategories.filter((each) => rule.categories.includes(each.key));
  const values = {
    categories: listedTexts(labels.map(({ label }, place) => (place === 0 ? label : lowerFirst(label)))),
    ...(isShare ? { share: writtenShare(rule.share), base: say(`base_${rule.of}`) } : {}),
    capOre: cap,
    groupOre: group,
    excessOre: excess,
  };
  return {
    costs: without(costs, rule.categories, excess),
    explanation: say(`${rule.kind}_${excess > 0n ? 'capped' : 'within'}`, values),
  };
}

const lowerFirst = (label: Text): FullText =>
  inEach((language) => {
    const text = textIn(language, label);
    return text.slice(0, 1).toLocaleLowerCase(language) + text.slice(1);
  });
