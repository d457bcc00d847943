import { editedColumns, moved, sentColumns } from './edited-columns';

const COLUMNS = editedColumns([
  { name: 'Id', field: 'payment_id' },
  { name: 'Art', fixed: 'TS' },
  { name: 'Beløp', field: 'amount' },
]);
const names = (columns: readonly { name: string }[]): string[] => columns.map(({ name }) => name);

describe('the columns of the payment file', () => {
  it('are sent as they came', () => {
    expect(sentColumns(COLUMNS)).toEqual([
      { name: 'Id', field: 'payment_id' },
      { name: 'Art', fixed: 'TS' },
      { name: 'Beløp', field: 'amount' },
    ]);
  });

  it('are moved one place, and not past the ends', () => {
    expect(names(moved(COLUMNS, 2, -1))).toEqual(['Id', 'Beløp', 'Art']);
    expect(names(moved(COLUMNS, 0, 1))).toEqual(['Art', 'Id', 'Beløp']);
    expect(moved(COLUMNS, 0, -1)).toBe(COLUMNS);
    expect(moved(COLUMNS, 2, 1)).toBe(COLUMNS);
  });
});
