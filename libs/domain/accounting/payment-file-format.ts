import { Refused, ok, refuseIfAny, type Reason, type Result } from '@tilsagn/domain/result';

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

/** More columns, or longer words in one, no accounting system reads. */
export const COLUMN_LIMITS = { columns: 60, characters: 60 } as const;

const isWords = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= COLUMN_LIMITS.characters;

function columnOf(value: unknown): PaymentColumn | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { name, field, fixed } = value as Partial<Record<'name' | 'field' | 'fixed', unknown>>;
  const known = PAYMENT_FIELDS.find((each) => each === field);
  if (!isWords(name) || (field !== undefined && known === undefined)) return undefined;
  if (fixed !== undefined && !isWords(fixed)) return undefined;
  return {
    name,
    ...(known === undefined ? {} : { field: known }),
    ...(fixed === undefined ? {} : { fixed }),
  };
}

/** Columns written as JSON, for an address that asks what they would look like. Refused: bad_value. */
export function readColumns(text: string): Result<readonly PaymentColumn[]> {
  const bad = Refused.because('bad_value', { field: '/columns' });
  const sent = parsed(text);
  if (!Array.isArray(sent) || sent.length > COLUMN_LIMITS.columns) return bad;
  const columns = sent.map(columnOf);
  return columns.every((column) => column !== undefined) ? ok(columns) : bad;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
