import type { Dimensions } from '@tilsagn/domain/accounting/dimensions';
import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { Dialect } from '@tilsagn/domain/imports/dialect';
import { RowReader } from '@tilsagn/domain/imports/row-reader';
import { type Ore, ZERO, ore, subtract } from '@tilsagn/domain/money/ore';
import { parsePlainKroner } from '@tilsagn/domain/money/text';
import { ok, refuseIfAny, type Result } from '@tilsagn/domain/result';

/** The columns of the accounting system's own postings (docs/accounting.md). */
export const ENTRY_COLUMNS = [
  'voucher_number',
  'line',
  'booked_on',
  'amount_kr',
  'ansvar',
  'funksjon',
  'prosjekt',
  'art',
  'case_number',
  'payment_id',
  'text',
] as const;
export type EntryColumn = (typeof ENTRY_COLUMNS)[number];

/** One posting of the accounting system, free of faults of form. */
export interface EntryRow extends Dimensions {
  readonly row: number;
  readonly voucherNumber: string;
  /** Within its voucher. */
  readonly line: number;
  readonly bookedOn: IsoDate;
  /** Below 0 where something was taken back; never 0. */
  readonly amountOre: Ore;
  readonly caseNumber: string | null;
  readonly paymentId: string | null;
  readonly text: string | null;
}

type Reader = RowReader<EntryColumn>;

/**
 * Reads a row of the accounting system's postings.
 * @param row the record's number, the header being 1
 * @returns the row, or each fault of form as a reason with its column
 */
export function readEntryRow(row: number, cells: readonly string[], dialect: Dialect): Result<EntryRow> {
  const reader: Reader = new RowReader(row, ENTRY_COLUMNS, cells, dialect);
  const value: EntryRow = {
    row,
    voucherNumber: reader.required('voucher_number', () => words(reader, 'voucher_number') ?? undefined, ''),
    line: reader.required('line', () => wholeNumber(reader), 1),
    bookedOn: reader.required('booked_on', (column) => reader.date(column), ''),
    amountOre: reader.required('amount_kr', () => signedAmount(reader, dialect), ZERO),
    responsibility: words(reader, 'ansvar'),
    function: words(reader, 'funksjon'),
    project: words(reader, 'prosjekt'),
    account: words(reader, 'art'),
    caseNumber: words(reader, 'case_number'),
    paymentId: words(reader, 'payment_id'),
    text: words(reader, 'text', 500),
  };
  return refuseIfAny(reader.faults()) ?? ok(value);
}

function words(reader: Reader, column: EntryColumn, longest = 60): string | null {
  const fits = (text: string): boolean => text.length <= longest && !text.includes('\0');
  return reader.matching(column, fits, 'bad_value')?.trim() ?? null;
}

function wholeNumber(reader: Reader): number | undefined {
  const text = reader.matching('line', (each) => /^[1-9][0-9]{0,5}$/.test(each), 'bad_value');
  return text === undefined ? undefined : Number(text);
}

/** Kroner with at most two decimals in the file's own mark, a minus before what was taken back. */
function signedAmount(reader: Reader, { decimalMark }: Dialect): Ore | undefined {
  const read = (text: string): Ore | undefined => {
    const plain = text.replace(/^-/, '');
    const mine = decimalMark === '.' ? plain : plain.replaceAll('.', ' ').replace(',', '.');
    const amount = parsePlainKroner(mine);
    const fits = amount !== undefined && amount > 0n && amount <= BigInt(Number.MAX_SAFE_INTEGER);
    if (!fits) return undefined;
    return text.startsWith('-') ? subtract(ZERO, amount) : ore(amount);
  };
  const text = reader.matching('amount_kr', (each) => read(each) !== undefined, 'bad_amount');
  return text === undefined ? undefined : read(text);
}
