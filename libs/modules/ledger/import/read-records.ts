import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import { createHash } from 'node:crypto';
import { type Dialect, dialectOf, headerFault } from '@tilsagn/domain/imports/dialect';
import { type Reason, ok, refuseIfAny, Refused, type Result } from '@tilsagn/domain/result';

/** A file cut into records: quotes as in RFC 4180, the header being row 1, blank lines counted and left out. */
export interface Records {
  readonly dialect: Dialect;
  readonly sha256: string;
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** Reads each record with a row checker. Any fault of form refuses the file with those faults alone. */
export function readRows<Row>(
  file: Buffer,
  columns: readonly string[],
  read: (row: number, cells: readonly string[], dialect: Dialect) => Result<Row>,
): Result<{ readonly sha256: string; readonly rows: readonly Row[] }> {
  const records = readRecords(file, columns);
  if (!records.ok) return records;
  const { dialect, sha256 } = records.value;
  const faults: Reason[] = [];
  const rows: Row[] = [];
  for (const { row, cells } of records.value.rows) {
    const result = read(row, cells, dialect);
    if (result.ok) rows.push(result.value);
    else faults.push(...result.reasons);
  }
  return refuseIfAny(faults) ?? ok({ sha256, rows });
}

/** Cuts a file into records. Refused: not_utf8, bad_quotes {row}, and what is wrong with the header. */
export function readRecords(file: Buffer, columns: readonly string[]): Result<Records> {
  if (!isUtf8(file)) return Refused.because('not_utf8');
  const text = file.toString('utf8').replace(/^\ufeff/, '');
  const dialect = dialectOf(text.split('\n', 1)[0] ?? '');
  const records = split(text, dialect);
  if (!records.ok) return records;
  const [header = [], ...rest] = records.value;
  const fault = headerFault(header, columns);
  if (fault) return new Refused([fault]);
  const rows = rest.map((cells, index) => ({ row: index + 2, cells })).filter(({ cells }) => !isBlank(cells));
  return ok({ dialect, sha256: createHash('sha256').update(file).digest('hex'), rows });
}

const isBlank = (cells: readonly string[]): boolean => cells.length === 1 && cells[0]?.trim() === '';

function split(text: string, dialect: Dialect): Result<string[][]> {
  const done: string[][] = [];
  try {
    parse(text, {
      delimiter: dialect.delimiter,
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      on_record: (record: string[]) => void done.push(record),
    });
    return ok(done);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return Refused.because('bad_quotes', { params: { row: done.length + 1 } });
  }
}
