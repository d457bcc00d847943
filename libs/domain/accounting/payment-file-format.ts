import { refuseIfAny, type Reason, type Refused } from '@tilsagn/domain/result';

/** What a column of the payment file may hold. `amount` is that of the line, `payment_total` of the whole payment. */
export const PAYMENT_FIELDS = [
  'payment_id',
  'line',
  'batch',
  'case_number',
  'supplier_orgnr',
  'supplier_name',
  'account_number',
  'amount',
  'payment_total',
  'reference',
  'text',
  'voucher_date',
  'due_date',
  'period',
  'responsibility',
  'function',
  'project',
  'account',
  'frame',
  'year',
  'measure',
] as const;
export type PaymentField = (typeof PAYMENT_FIELDS)[number];

export const SEPARATORS = [';', ',', '\t'] as const;
export const DECIMAL_MARKS = [',', '.'] as const;
export const DATE_FORMS = ['YYYY-MM-DD', 'DD.MM.YYYY', 'YYYYMMDD'] as const;

/** A column holds a field of the payment or the same words in each row. */
export interface PaymentColumn {
  readonly name: string;
  readonly field?: PaymentField;
  readonly fixed?: string;
}

/** How the accounting system wants its file; settings of the county, kept in versions. */
export interface PaymentFileFormat {
  readonly separator: (typeof SEPARATORS)[number];
  readonly decimalMark: (typeof DECIMAL_MARKS)[number];
  readonly dateForm: (typeof DATE_FORMS)[number];
  readonly header: boolean;
  readonly byteOrderMark: boolean;
  readonly columns: readonly PaymentColumn[];
}

/** Without these nobody can pay the right sum to the right account once. */
const NEEDED: readonly PaymentField[] = ['payment_id', 'account_number', 'amount'];

/**
 * Why a format cannot be used; nothing where it can. Codes: bad_value (two columns of one name, a column with both a
 * field and words or with neither, a decimal mark that separates columns), required (a field that must be in the file).
 */
export function faultsOfFormat({ separator, decimalMark, columns }: PaymentFileFormat): Refused | undefined {
  const names = columns.map(({ name }) => name);
  const faults: Reason[] = columns.flatMap(({ name, field, fixed }, index) => {
    const twice = names.indexOf(name) !== index;
    const unclear = (field === undefined) === (fixed === undefined);
    return twice || unclear ? [{ code: 'bad_value', field: `/columns/${index}` }] : [];
  });
  if (separator === decimalMark) faults.push({ code: 'bad_value', field: '/decimalMark' });
  const fields = columns.map(({ field }) => field);
  if (NEEDED.some((needed) => !fields.includes(needed))) faults.push({ code: 'required', field: '/columns' });
  return refuseIfAny(faults);
}
