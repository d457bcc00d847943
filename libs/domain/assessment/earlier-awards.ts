import { addMonths, type IsoDate, isoDate, yearOf } from '@tilsagn/domain/calendar/iso-date';
import { ZERO, add, max, ore, type Ore, subtract } from '@tilsagn/domain/money/ore';
import type { AmountRule, RuleSet } from '@tilsagn/domain/schemes/rule-set';

/** An award that the company, or for aid its whole undertaking, has had before. */
export interface EarlierAward {
  readonly grantedOn: IsoDate;
  readonly grantedOre: Ore;
  /** The county's call; null where somebody else granted it. */
  readonly call: string | null;
  readonly deMinimis: boolean;
  /** The rate of its own day: ten-thousandths of a krone for a euro (10.72 is 107200). Null where none is known. */
  readonly nokPerEur: number | null;
  /** The rate is of another day, or has still to be confirmed. */
  readonly rateToBeConfirmed?: boolean;
}

/** What was granted before, and the day and the rate of this award. */
export interface AwardHistory extends Pick<EarlierAward, 'nokPerEur' | 'rateToBeConfirmed'> {
  readonly on: IsoDate;
  readonly awards: readonly EarlierAward[];
}

const BACKWARD: ReadonlySet<string> = new Set([
  'ceiling_company',
  'de_minimis',
  'open_recovery',
  'overlapping_project',
  'repeated_content',
]);

/** Whether any rule of a rule set asks what the company has had before, or owes. */
export const looksBack = ({ amount, exclusions = [] }: Pick<RuleSet, 'amount' | 'exclusions'>): boolean =>
  [...amount, ...exclusions].some(({ kind }) => BACKWARD.has(kind));

type Rule<K extends AmountRule['kind']> = Extract<AmountRule, { kind: K }>;

const sum = (awards: readonly EarlierAward[]): Ore => add(...awards.map((award) => award.grantedOre));

/** What a company has had that counts against its ceiling, and what is left of it, øre. */
export function leftForCompany(
  { amountOre, within, calls }: Rule<'ceiling_company'>,
  { on, awards }: AwardHistory,
): { earlierOre: Ore; leftOre: Ore } {
  const earlierOre = sum(
    awards.filter(
      ({ call, grantedOn }) =>
        call !== null &&
        (calls?.includes(call) ?? true) &&
        (within === 'always' || yearOf(grantedOn) === yearOf(on)),
    ),
  );
  return { earlierOre, leftOre: max(ZERO, subtract(ore(amountOre), earlierOre)) };
}

/** The first day that counts: of a year of account, or the day after the one so many years ago. */
const firstDay = ({ window, years }: Rule<'de_minimis'>, on: IsoDate): IsoDate =>
  window === 'fiscal_years' ? isoDate(yearOf(on) - years + 1, 1, 1) : addMonths(on, -12 * years);

const TEN_THOUSANDTHS = 10_000n;
const ORE = 100n;

/** What is left of a ceiling in euros, øre; `unsure` where a rate of it has still to be confirmed. */
export interface DeMinimisLeft {
  readonly earlierOre: Ore;
  readonly leftOre: Ore;
  readonly unsure: boolean;
}

/**
 * What is left of the de minimis ceiling in øre at the rate of this award, rounded down once: each earlier award counts
 * in euros at the rate of its own day, with no rounding between (Regulation 1407/2013 art. 3, from 2024 2023/2831).
 * Null where a rate that it takes is not known.
 */
export function leftOfDeMinimis(rule: Rule<'de_minimis'>, history: AwardHistory): DeMinimisLeft | null {
  const { on, nokPerEur, awards } = history;
  const first = firstDay(rule, on);
  const counted = awards.filter(
    ({ deMinimis, grantedOn }) =>
      deMinimis && (rule.window === 'rolling' ? grantedOn > first : grantedOn >= first),
  );
  if (nokPerEur === null) return null;
  const today = BigInt(nokPerEur);
  // As one fraction, so that nothing is lost on the way.
  let [numerator, denominator] = [BigInt(rule.limitEur) * ORE * today, TEN_THOUSANDTHS];
  for (const award of counted) {
    if (award.nokPerEur === null) return null;
    const rate = BigInt(award.nokPerEur);
    numerator = numerator * rate - award.grantedOre * today * denominator;
    denominator *= rate;
  }
  return {
    earlierOre: sum(counted),
    leftOre: numerator > 0n ? ore(numerator / denominator) : ZERO,
    unsure: [history, ...counted].some(({ rateToBeConfirmed }) => rateToBeConfirmed === true),
  };
}
