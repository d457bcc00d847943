import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { Dialect } from '@tilsagn/domain/imports/dialect';
import { RowReader } from '@tilsagn/domain/imports/row-reader';
import type { Ore } from '@tilsagn/domain/money/ore';
import { ok, refuseIfAny, type Result } from '@tilsagn/domain/result';

/** The columns of the accounting system's answer (docs/accounting.md). */
export const STATUS_COLUMNS = [
  'payment_id',
  'status',
  'booked_on',
  'amount_kr',
  'voucher_number',
  'reason_code',
  'text',
] as const;
export type StatusColumn = (typeof STATUS_COLUMNS)[number];

const STATUSES = ['paid', 'failed'] as const;

/** What the accounting system says of one payment, free of faults of form. */
export interface StatusRow {
  readonly row: number;
  readonly paymentId: string;
  readonly status: (typeof STATUSES)[number];
  /** Always there for what is paid. */
  readonly bookedOn: IsoDate | null;
  /** Always there for what is paid. */
  readonly amountOre: Ore | null;
  readonly voucherNumber: string | null;
  /** Always there for what failed: the bank's or the accounting system's own code. */
  readonly reasonCode: string | null;
  readonly text: string | null;
}

const REASON = /^[A-Za-z0-9_-]{1,20}$/;
const LONGEST_TEXT = 500;

type Reader = RowReader<StatusColumn>;

/**
 * Reads a row of a status file.
 * @param row the record's number, the header being 1
 * @returns the row, or each fault of form as a reason with its column
 */
export function readStatusRow(row: number, cells: readonly string[], dialect: Dialect): Result<StatusRow> {
  const reader: Reader = new RowReader(row, STATUS_COLUMNS, cells, dialect);
  reader.requiredText('status');
  const status = reader.word('status', STATUSES);
  if (status === 'paid') {
    reader.requiredText('booked_on');
    reader.requiredText('voucher_number');
    reader.mustBeEmpty('reason_code');
  } else if (status === 'failed') {
    reader.requiredText('reason_code');
    reader.mustBeEmpty('voucher_number');
  }
  const needsAmount = status === 'paid' || !reader.isEmpty('amount_kr');
  const value: StatusRow = {
    row,
    paymentId: reader.required('payment_id', () => short(reader, 'payment_id', 60), ''),
    status: status ?? 'paid',
    bookedOn: reader.date('booked_on') ?? null,
    amountOre: needsAmount ? reader.requiredAmount('amount_kr') : null,
    voucherNumber: short(reader, 'voucher_number', 60) ?? null,
    reasonCode: reader.matching('reason_code', (text) => REASON.test(text), 'bad_value') ?? null,
    text: short(reader, 'text', LONGEST_TEXT) ?? null,
  };
  return refuseIfAny(reader.faults()) ?? ok(value);
}

const short = (reader: Reader, column: StatusColumn, longest: number): string | undefined =>
  reader.matching(column, (text) => text.length <= longest && !text.includes('\0'), 'bad_value')?.trim();
