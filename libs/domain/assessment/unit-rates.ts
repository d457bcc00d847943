import type { Facts, UnitRow } from '@tilsagn/domain/assessment/facts';
import { joined, texts, type FullText } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/computation.json';
import nb from '@tilsagn/domain/locales/nb/computation.json';
import nn from '@tilsagn/domain/locales/nn/computation.json';
import { ZERO, add, ore, type Ore } from '@tilsagn/domain/money/ore';
import type { AmountRule, UnitRate } from '@tilsagn/domain/schemes/amount-rule';

type UnitRates = Extract<AmountRule, { kind: 'unit_rates' }>;

const say = texts({ nb, nn, en });

/** A rate with an end or a beginning holds for rows of a day that is told and lies between. */
const holds = ({ unit, from, to }: UnitRate, row: UnitRow): boolean =>
  unit === row.unit &&
  (from === undefined || (row.on !== null && row.on >= from)) &&
  (to === undefined || (row.on !== null && row.on <= to));

function termOf(rates: readonly UnitRate[], row: UnitRow): { amountOre: Ore; explanation: FullText } {
  const rate = rates.find((each) => holds(each, row));
  if (rate === undefined)
    return { amountOre: ZERO, explanation: say('unit_without_rate', { unit: row.unit }) };
  const amountOre = ore(BigInt(rate.amountOre) * BigInt(row.count) * BigInt(row.periods));
  const { count, periods } = row;
  const values = { unit: rate.label, count, periods, eachOre: rate.amountOre, amountOre };
  return { amountOre, explanation: say(periods === 1 ? 'unit' : 'unit_periods', values) };
}

/** What units at fixed rates give: number × periods × rate, each with the rate of its day. */
export function unitsOf(
  { rates }: UnitRates,
  { units = [] }: Facts,
): { resultOre: Ore; explanation: FullText } {
  const terms = units.map((row) => termOf(rates, row));
  return {
    resultOre: add(...terms.map(({ amountOre }) => amountOre)),
    explanation:
      terms.length === 0
        ? say('unit_none')
        : joined(
            terms.map(({ explanation }) => explanation),
            ' ',
          ),
  };
}
