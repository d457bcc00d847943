import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import { textCell } from '@tilsagn/domain/csv';
import type { Ore } from '@tilsagn/domain/money/ore';
import type { PaymentField, PaymentFileFormat } from '@tilsagn/domain/accounting/payment-file-format';
import type { Dimensions } from '@tilsagn/domain/accounting/dimensions';

/** A part of a payment, from one measure, with the dimensions it is booked by. */
export interface PaymentLine extends Dimensions {
  readonly frame: string;
  readonly year: number;
  readonly measure: string;
  readonly amountOre: Ore;
}

/** A payment as the accounting system gets it: one row a line. */
export interface PaymentOrder {
  readonly paymentId: string;
  readonly caseNumber: string;
  readonly supplierOrgnr: string;
  readonly supplierName: string;
  /** Eleven digits. */
  readonly accountNumber: string;
  readonly amountOre: Ore;
  /** What the recipient reads on the statement. */
  readonly reference: string;
  readonly lines: readonly PaymentLine[];
}

export interface PaymentFile {
  readonly batch: number;
  readonly voucherDate: IsoDate;
  readonly dueDate: IsoDate;
  readonly payments: readonly PaymentOrder[];
}

/**
 * The file of a batch: the same batch and format give the same characters. Lines end with CR LF (RFC 4180); a cell that
 * a spreadsheet would take for a formula begins with an apostrophe.
 */
export function paymentFile(file: PaymentFile, format: PaymentFileFormat): string {
  const { separator, columns } = format;
  const write = (cells: readonly string[]): string =>
    `${cells.map((text) => textCell(text, separator)).join(separator)}\r\n`;
  const rows = file.payments.flatMap((payment) =>
    payment.lines.map((line, index) => {
      const values = valuesOf(file, payment, line, index + 1, format);
      return write(columns.map(({ field, fixed }) => (field === undefined ? (fixed ?? '') : values[field])));
    }),
  );
  const head = format.header ? [write(columns.map(({ name }) => name))] : [];
  return `${format.byteOrderMark ? '\ufeff' : ''}${[...head, ...rows].join('')}`;
}

function valuesOf(
  { batch, voucherDate, dueDate }: PaymentFile,
  payment: PaymentOrder,
  line: PaymentLine,
  place: number,
  format: PaymentFileFormat,
): Readonly<Record<PaymentField, string>> {
  const money = (amount: Ore): string => kronerWith(amount, format.decimalMark);
  return {
    payment_id: payment.paymentId,
    line: String(place),
    batch: String(batch),
    case_number: payment.caseNumber,
    supplier_orgnr: payment.supplierOrgnr,
    supplier_name: payment.supplierName,
    account_number: payment.accountNumber,
    amount: money(line.amountOre),
    payment_total: money(payment.amountOre),
    reference: payment.reference,
    text: `${payment.caseNumber} ${payment.supplierName}`,
    voucher_date: dateIn(voucherDate, format.dateForm),
    due_date: dateIn(dueDate, format.dateForm),
    period: voucherDate.slice(0, 7).replace('-', ''),
    responsibility: line.responsibility ?? '',
    function: line.function ?? '',
    project: line.project ?? '',
    account: line.account ?? '',
    frame: line.frame,
    year: String(line.year),
    measure: line.measure,
  };
}

/** Kroner with two decimals always: «1250,50», «1250.00». */
const kronerWith = (amount: Ore, mark: string): string =>
  `${String(amount / 100n)}${mark}${String(amount % 100n).padStart(2, '0')}`;

function dateIn(date: IsoDate, form: PaymentFileFormat['dateForm']): string {
  const [year = '', month = '', day = ''] = date.split('-');
  if (form === 'DD.MM.YYYY') return `${day}.${month}.${year}`;
  return form === 'YYYYMMDD' ? `${year}${month}${day}` : date;
}
