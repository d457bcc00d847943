import type { Dialect } from '@tilsagn/domain/imports/dialect';
import { Refused, refuseIfAny, type Result } from '@tilsagn/domain/result';
import { readRows } from '@tilsagn/modules/ledger';
import { FILE_LIMITS } from './limits';

/** A file that somebody handed in. */
export interface ReceivedFile {
  readonly file: Buffer;
  readonly fileName: string;
}

/** A name as it is kept: without the folders before it and what nobody can see. */
export const keptName = (fileName: string): string =>
  fileName
    .replace(/^.*[/\\]/, '')
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '')
    .trim()
    .slice(0, 200) || 'fil.csv';

/**
 * Reads the rows of a file within the limits; its faults are listed up to the first 500. Refused: file_empty,
 * too_many_rows, and as `readRows`.
 */
export function readFileRows<Row>(
  { file }: ReceivedFile,
  columns: readonly string[],
  read: (row: number, cells: readonly string[], dialect: Dialect) => Result<Row>,
): Result<{ readonly sha256: string; readonly rows: readonly Row[] }> {
  const result = readRows(file, columns, read);
  if (!result.ok) return refuseIfAny(result.reasons.slice(0, FILE_LIMITS.faults)) ?? result;
  const { rows } = result.value;
  if (rows.length === 0) return Refused.because('file_empty');
  return rows.length > FILE_LIMITS.rows ? Refused.because('too_many_rows') : result;
}
