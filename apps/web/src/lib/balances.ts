import type { BalanceRow } from '../api/contract';

export type Sums = Omit<BalanceRow, 'frame' | 'year' | 'measure'>;

export interface FrameBalance {
  frame: string;
  year: number;
  /** The whole frame: its net appropriation, and the rest summed over all its rows. */
  total: Sums;
  /** What is not distributed to any measure. */
  undistributedOre: number;
  measures: BalanceRow[];
}

const KEYS = [
  'appropriatedOre',
  'carriedInOre',
  'availableOre',
  'reservedOre',
  'committedOre',
  'inPaymentOre',
  'paidOre',
  'lapsedOre',
  'carriedOutOre',
] as const satisfies readonly (keyof Sums)[];

const NOTHING = Object.fromEntries(KEYS.map((key) => [key, 0])) as unknown as Sums;

export function sumsOf(rows: readonly Sums[]): Sums {
  return rows.reduce(
    (total, row) => Object.fromEntries(KEYS.map((key) => [key, total[key] + row[key]])) as unknown as Sums,
    NOTHING,
  );
}

/** Rows as the ledger gives them (a frame's own row, then its measures) put together frame by frame. */
export function framesOf(rows: readonly BalanceRow[]): FrameBalance[] {
  return rows
    .filter((row) => row.measure === null)
    .map((own) => {
      const all = rows.filter((row) => row.frame === own.frame && row.year === own.year);
      return {
        frame: own.frame,
        year: own.year,
        total: { ...sumsOf(all), appropriatedOre: own.appropriatedOre, carriedInOre: own.carriedInOre },
        undistributedOre: own.availableOre,
        measures: all.filter((row) => row.measure !== null),
      };
    });
}
