import { valueAt } from '../lib/pointer';

/** Sum in øre of what stands at a pointer in each row; what is not an amount yet counts nothing. */
export function sumOf(rows: readonly unknown[], pointer: string): number {
  return rows.reduce<number>((total, row) => {
    const value = valueAt(row, pointer);
    return typeof value === 'number' ? total + value : total;
  }, 0);
}
