/** What a PDF is made of, in reading order. */
export type PdfBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly strong?: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | PdfTable;

export interface PdfTable {
  readonly kind: 'table';
  /** Heads of the columns; without them the first cell of each row is its head. */
  readonly head?: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How the width is shared, in parts of any sum. */
  readonly widths: readonly number[];
  /** Columns of numbers, which stand to the right. */
  readonly right?: readonly number[];
  /** The last row sums up the others. */
  readonly sum?: boolean;
}

export interface PdfContent {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly author: string;
  /** The moment the content is of, not the one it is written at: the same content gives the same bytes. */
  readonly createdAt: Date;
  /** At the foot of every page, before «Side 1 av 2». */
  readonly foot: string;
  /** `{{page}}` and `{{pages}}` in the language of the document. */
  readonly pageOf: (page: number, pages: number) => string;
  readonly blocks: readonly PdfBlock[];
}
