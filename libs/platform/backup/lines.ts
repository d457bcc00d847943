/**
 * A backup is text, compressed by gzip: a line of JSON for the head; for each table a line that names it, its rows as
 * COPY writes them, a line `\.` and a line that counts them; for each sequence a line; and a last line over it all.
 */
export const FORMAT = 'tilsagn-backup';
export const VERSION = 1;
/** Ends the rows of a table: no row is this, since COPY doubles a backslash. */
export const END_OF_ROWS = '\\.\n';

export interface Migration {
  readonly name: string;
  readonly sha256: string;
}

export interface HeadLine {
  readonly format: typeof FORMAT;
  readonly version: number;
  readonly takenAt: string;
  readonly migrations: readonly Migration[];
}

export interface TableLine {
  /** Quoted as SQL wants it, with its schema. */
  readonly table: string;
  /** Quoted likewise. */
  readonly columns: readonly string[];
}

/** What was counted of a table. */
export interface CountLine {
  readonly rows: number;
  readonly sha256: string;
}

export interface SequenceLine {
  readonly sequence: string;
  readonly value: string;
  readonly called: boolean;
}

export interface EndLine {
  readonly tables: number;
  readonly rows: number;
  /** Of everything before this line, uncompressed. */
  readonly sha256: string;
}
