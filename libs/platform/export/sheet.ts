/** What a cell holds: words, øre (bigint), a number, a day ('YYYY-MM-DD'), or nothing. */
export type Cell = string | bigint | number | null;

export interface SheetColumn {
  readonly head: string;
  readonly type: 'text' | 'ore' | 'number' | 'date';
}

/** A table to be saved as a file: what it is and who asked, then its rows, which come as they are read. */
export interface Sheet {
  /** Becomes the file's name and the sheet's. */
  readonly name: string;
  /** Stands above the table: filter, dates, who and when. */
  readonly about: readonly (readonly [label: string, value: string])[];
  readonly columns: readonly SheetColumn[];
  readonly rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
}

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Øre as kroner with two decimals and this mark between: «-1250,50». */
export function plainAmount(ore: bigint, mark: string): string {
  const absolute = ore < 0n ? -ore : ore;
  const fraction = String(absolute % 100n).padStart(2, '0');
  return `${ore < 0n ? '-' : ''}${absolute / 100n}${mark}${fraction}`;
}
