import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { Dialect } from '@tilsagn/domain/imports/dialect';
import { RowReader } from '@tilsagn/domain/imports/row-reader';
import { ok, refuseIfAny, type Result } from '@tilsagn/domain/result';

/** The columns of a file of euro rates (docs/operations.md). */
export const RATE_COLUMNS = ['day', 'nok_per_eur', 'source', 'to_be_confirmed'] as const;
type RateColumn = (typeof RATE_COLUMNS)[number];

/** The rate of a day, free of faults of form. */
export interface RateRow {
  readonly row: number;
  readonly day: IsoDate;
  /** Ten-thousandths of a krone for a euro: 10.72 is 107200. */
  readonly nokPerEur: number;
  readonly source: string;
  readonly toBeConfirmed: boolean;
}

const [LOWEST, HIGHEST] = [10_000, 1_000_000];
const LONGEST_SOURCE = 200;

/**
 * Reads a row of euro rates: from 1 to 100 kroner with at most four decimals, `to_be_confirmed` yes or no.
 * @param row the record's number, the header being 1
 * @returns the row, or each fault of form as a reason with its column
 */
export function readRateRow(row: number, cells: readonly string[], dialect: Dialect): Result<RateRow> {
  const reader = new RowReader<RateColumn>(row, RATE_COLUMNS, cells, dialect);
  const mark = dialect.decimalMark === '.' ? '\\.' : ',';
  const shape = new RegExp(`^[0-9]{1,3}(${mark}[0-9]{1,4})?$`);
  const rateOf = (text: string): number => Math.round(Number(text.replace(',', '.')) * LOWEST);
  const fits = (text: string): boolean =>
    shape.test(text) && rateOf(text) >= LOWEST && rateOf(text) <= HIGHEST;
  const rate = reader.required('nok_per_eur', (column) => reader.matching(column, fits, 'bad_amount'), '1');
  const source = (text: string): boolean => text.length <= LONGEST_SOURCE && !text.includes('\0');
  const value: RateRow = {
    row,
    day: reader.required('day', (column) => reader.date(column), ''),
    nokPerEur: rateOf(rate),
    source: reader.required('source', (column) => reader.matching(column, source, 'bad_value'), ''),
    toBeConfirmed:
      reader.required('to_be_confirmed', (column) => reader.word(column, ['yes', 'no']), 'no') === 'yes',
  };
  return refuseIfAny(reader.faults()) ?? ok(value);
}
