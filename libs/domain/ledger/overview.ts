import { addMonths, daysBetween, type IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { BalanceRow } from '@tilsagn/domain/ledger/balances';
import { subtract, ZERO, type Ore } from '@tilsagn/domain/money/ore';

/** Less than a tenth of what was given is left (web.md section 7). */
const LOW_BASIS_POINTS = 1_000n;
/** Longer than this a payment request should not wait (web.md section 7). */
export const PATIENCE_DAYS = 21;

export const FUNDING_TYPES = ['block_grant', 'earmarked', 'own_means'] as const;
export type FundingType = (typeof FUNDING_TYPES)[number];

export const WARNING_KINDS = [
  'overbooked',
  'low',
  'undistributed',
  'decision_missing',
  'past_end',
  'payment_waiting',
] as const;
export type WarningKind = (typeof WARNING_KINDS)[number];

/** Something finance should look at; about a measure, a transfer or a case. */
export interface Warning {
  readonly kind: WarningKind;
  readonly frame: string;
  readonly year: number;
  readonly measure: string | null;
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  readonly applicantName: string | null;
  readonly amountOre: Ore;
  /** The day it is counted from. */
  readonly since: IsoDate | null;
}

/** What was applied for and not decided, on the measure that the call draws on first. */
export interface Undecided {
  readonly undecidedOre: Ore;
  readonly undecidedCases: number;
  /** Of these, those with a recommendation: their recommended amount stands in the bar as reserved. */
  readonly recommendedCases: number;
}

/** A row of the overview: the balances with what stands beside the bar. */
export interface OverviewRow extends BalanceRow, Undecided {
  readonly fundingType: FundingType | null;
  readonly schemes: readonly string[];
  /** The same frame and measure a year earlier, as of the same day then; null where there was none. */
  readonly before: BalanceRow | null;
}

/** The same day a year earlier (29 February becomes the 28th), for the comparison. */
export const yearBefore = (date: IsoDate): IsoDate => addMonths(date, -12);

const about = (row: BalanceRow, kind: WarningKind, amountOre: Ore): Warning => ({
  kind,
  frame: row.frame,
  year: row.year,
  measure: row.measure,
  caseId: null,
  caseNumber: null,
  applicantName: null,
  amountOre,
  since: null,
});

/**
 * What the balances themselves warn of, in øre: a measure below zero, a measure with less than a tenth left though
 * not used up, and money on the frame that no measure has.
 */
export function warningsOfBalances(rows: readonly BalanceRow[]): Warning[] {
  return rows.flatMap((row) => {
    const { measure, availableOre } = row;
    if (measure === null) {
      return availableOre > ZERO ? [about(row, 'undistributed', availableOre)] : [];
    }
    if (availableOre < ZERO) return [about(row, 'overbooked', subtract(ZERO, availableOre))];
    const given = row.appropriatedOre + row.carriedInOre;
    return given > 0n && availableOre * 10_000n < given * LOW_BASIS_POINTS
      ? [about(row, 'low', availableOre)]
      : [];
  });
}

/** Whether a payment request asked for on a day has waited too long by another. */
export const hasWaitedTooLong = (requestedOn: IsoDate, by: IsoDate): boolean =>
  daysBetween(requestedOn, by) > PATIENCE_DAYS;
