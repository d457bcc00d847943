import { Readable } from 'node:stream';
import { textCell } from '@tilsagn/domain/csv';
import { plainAmount, type Cell, type Sheet, type SheetColumn } from './sheet';

const END = '\r\n';
/** So many characters are sent at a time. */
const CHUNK = 65_536;

function cell(value: Cell | undefined, { type }: SheetColumn): string {
  if (value === null || value === undefined) return '';
  if (type === 'ore' && typeof value === 'bigint') return plainAmount(value, ',');
  if (type === 'number') return String(value).replace('.', ',');
  return textCell(String(value));
}

async function* lines({ about, columns, rows }: Sheet): AsyncGenerator<string> {
  const head = [
    ...about.map((pair) => pair.map((text) => textCell(text)).join(';')),
    ...(about.length > 0 ? [''] : []),
    columns.map((column) => textCell(column.head)).join(';'),
  ];
  let chunk = `\ufeff${head.join(END)}${END}`;
  for await (const row of rows) {
    chunk += columns.map((column, place) => cell(row[place], column)).join(';') + END;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

/**
 * A table as CSV for Norwegian Excel: UTF-8 with its mark, semicolons, decimal comma, lines ended by CR LF; no cell is
 * read as a formula. Rows are fetched as the reader takes them.
 */
export const csvSheet = (sheet: Sheet): Readable => Readable.from(lines(sheet), { objectMode: false });
