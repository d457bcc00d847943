import { importFault } from '@tilsagn/domain/imports/faults';
import type { Reason } from '@tilsagn/domain/result';

/** How a file separates its columns and its decimals: as programs do, or as Norwegian Excel does. */
export interface Dialect {
  readonly delimiter: ',' | ';';
  readonly decimalMark: '.' | ',';
}

export const COMMA: Dialect = { delimiter: ',', decimalMark: '.' };
export const SEMICOLON: Dialect = { delimiter: ';', decimalMark: ',' };

/** The dialect that the first line of a file speaks. */
export const dialectOf = (firstLine: string): Dialect => (firstLine.includes(';') ? SEMICOLON : COMMA);

/**
 * What is wrong with a header, which must have exactly these columns in this order (design.md section 8): the first
 * column that is missing (`required`) or has another name (`unknown_word`), or that is one too many.
 */
export function headerFault(header: readonly string[], columns: readonly string[]): Reason | undefined {
  const place = columns.findIndex((column, index) => header[index] !== column);
  if (place >= 0) {
    const missing = header[place] === undefined || header[place] === '';
    return importFault(1, columns[place] ?? '', missing ? 'required' : 'unknown_word');
  }
  if (header.length > columns.length) return importFault(1, header[columns.length] ?? '', 'must_be_empty');
  return undefined;
}
