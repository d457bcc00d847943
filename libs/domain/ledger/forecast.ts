import { addMonths, isoDate, type IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { MeasureRef } from '@tilsagn/domain/ledger/measures';
import { max, min, ore, shareOf, ZERO, type Ore } from '@tilsagn/domain/money/ore';

const WHOLE = 10_000;

/** What is promised to a case and not paid yet, on one measure, with the plan of its rule set. */
export interface Commitment extends MeasureRef {
  readonly caseId: string;
  /** Still committed. */
  readonly committedOre: Ore;
  /** Sent to the bank and not confirmed: expected at once. */
  readonly inPaymentOre: Ore;
  readonly paidOre: Ore;
  readonly projectEndsOn: IsoDate | null;
  /** How much may be paid before the final report, in ten-thousandths; null where no plan is known. */
  readonly shareBeforeReport: number | null;
  readonly monthsToReport: number | null;
}

/** An amount expected in a month, 'YYYY-MM'; a month of null is one that nobody can name. */
export interface Expected extends MeasureRef {
  readonly month: string | null;
  readonly amountOre: Ore;
  readonly cases: number;
}

const monthOf = (date: IsoDate): string => date.slice(0, 7);
const lastDayOf = (date: IsoDate): IsoDate =>
  isoDate(Number(date.slice(0, 4)), Number(date.slice(5, 7)) + 1, 0);

interface Part {
  readonly month: string | null;
  readonly amountOre: Ore;
}

/**
 * When the rest of a commitment is expected, in øre: what lies at the bank this month; what may be paid before the
 * final report in the month the project ends; the rest in the month after the report is due. What should have been
 * paid by now is expected this month, and a commitment without an end date in no month that can be named. The plan is
 * the rule set's (`instalment`, `finalReport`).
 */
export function expectedParts(commitment: Commitment, today: IsoDate): Part[] {
  const { committedOre, inPaymentOre, paidOre, projectEndsOn, shareBeforeReport } = commitment;
  const atOnce: Part = { month: monthOf(today), amountOre: inPaymentOre };
  if (projectEndsOn === null) return [atOnce, { month: null, amountOre: committedOre }];
  const whole = ore(committedOre + inPaymentOre + paidOre);
  const early = shareBeforeReport === null ? ZERO : shareOf(whole, Math.min(shareBeforeReport, WHOLE));
  const first = min(committedOre, max(ZERO, ore(early - paidOre - inPaymentOre)));
  const notBefore = (date: IsoDate): string => monthOf(date < today ? today : date);
  const reported = lastDayOf(addMonths(projectEndsOn, commitment.monthsToReport ?? 0));
  return [
    atOnce,
    { month: notBefore(projectEndsOn), amountOre: first },
    { month: notBefore(addMonths(reported, 1)), amountOre: ore(committedOre - first) },
  ];
}

/** What is above 0, once a month. */
function byMonth(parts: readonly Part[]): Map<string | null, Ore> {
  const sums = new Map<string | null, Ore>();
  for (const { month, amountOre } of parts) {
    if (amountOre > ZERO) sums.set(month, ore((sums.get(month) ?? ZERO) + amountOre));
  }
  return sums;
}

/** Expected payments by month and measure, in øre, oldest month first and what has no month last. */
export function forecast(commitments: readonly Commitment[], today: IsoDate): Expected[] {
  const sums = new Map<string, Expected>();
  for (const commitment of commitments) {
    const { frame, year, measure } = commitment;
    for (const [month, amountOre] of byMonth(expectedParts(commitment, today))) {
      const key = [month ?? '9999-99', frame, year, measure].join(' ');
      const so = sums.get(key);
      sums.set(key, {
        frame,
        year,
        measure,
        month,
        amountOre: ore((so?.amountOre ?? ZERO) + amountOre),
        cases: (so?.cases ?? 0) + 1,
      });
    }
  }
  return [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, expected]) => expected);
}
