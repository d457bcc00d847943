import type { PaymentFileFormat } from '../../api/accounting-queries';

type Column = PaymentFileFormat['columns'][number];
export type PaymentField = NonNullable<Column['field']>;

/** A column while it is edited: it keeps its key when it is moved. */
export interface EditedColumn {
  readonly key: string;
  readonly name: string;
  /** Undefined: it holds the fixed words. */
  readonly field: PaymentField | undefined;
  readonly fixed: string;
}

/** In the order in which one would look for them; the type sees to it that none is missing. */
const PLACES: Readonly<Record<PaymentField, number>> = {
  ...{ payment_id: 1, line: 2, batch: 3, amount: 4, payment_total: 5, account_number: 6 },
  ...{ supplier_name: 7, supplier_orgnr: 8, case_number: 9, reference: 10, text: 11 },
  ...{ voucher_date: 12, due_date: 13, period: 14 },
  ...{ responsibility: 15, function: 16, project: 17, account: 18, frame: 19, year: 20, measure: 21 },
};

export const PAYMENT_FIELDS = (Object.keys(PLACES) as PaymentField[]).toSorted(
  (one, other) => PLACES[one] - PLACES[other],
);

export const editedColumns = (columns: readonly Column[]): EditedColumn[] =>
  columns.map(({ name, field, fixed = '' }) => ({ key: crypto.randomUUID(), name, field, fixed }));

export const newColumn = (): EditedColumn => ({
  ...{ key: crypto.randomUUID(), name: '', field: undefined, fixed: '' },
});

/** As the server takes them. */
export const sentColumns = (columns: readonly EditedColumn[]): Column[] =>
  columns.map(({ name, field, fixed }) => ({
    name: name.trim(),
    ...(field === undefined ? { fixed: fixed.trim() } : { field }),
  }));

/** The same columns with the one at a place moved one up (-1) or down (1); unchanged at the ends. */
export function moved(columns: readonly EditedColumn[], place: number, by: -1 | 1): readonly EditedColumn[] {
  const [one, other] = [columns[place], columns[place + by]];
  if (one === undefined || other === undefined) return columns;
  return columns.with(place, other).with(place + by, one);
}
