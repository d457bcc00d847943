import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { streamHeaders } from '@tilsagn/platform/http/download-headers';
import { csvSheet } from './csv-sheet';
import type { ExportFormat, Sheet } from './sheet';
import { xlsxSheet } from './xlsx-sheet';

export const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Record<ExportFormat, string>;

/** The same as the description of the API names them. */
export const EXPORTED = ['text/csv', MEDIA_TYPES.xlsx] as const;
export const EXPORTED_FILE = { schema: { type: 'string', format: 'binary' } } as const;

/** Sends a table as a file to be saved, row by row as it is read. */
export function sendSheet(sheet: Sheet, format: ExportFormat, reply: FastifyReply): StreamableFile {
  const fileName = `${sheet.name}.${format}`;
  reply.headers(streamHeaders({ fileName, mediaType: MEDIA_TYPES[format] }));
  return new StreamableFile(format === 'csv' ? csvSheet(sheet) : xlsxSheet(sheet));
}
