import { currentLocale } from './language';

const NAMES: Record<string, string> = {
  'application/json': 'JSON',
  'application/pdf': 'PDF',
  'image/jpeg': 'JPG',
  'text/csv': 'CSV',
  'image/png': 'PNG',
  'application/vnd.oasis.opendocument.spreadsheet': 'ODS',
  'application/vnd.oasis.opendocument.text': 'ODT',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
};

/** `PDF`, `DOCX`: what people call the media types. */
export function typeNames(mediaTypes: readonly string[]): string {
  return mediaTypes.map((type) => NAMES[type] ?? type).join(', ');
}

const KILO = 1024;

/** `10 MB`, `340 kB`: in the same measure as the server's sentences and the rule sets' limits. */
export function fileSize(bytes: number): string {
  if (bytes >= KILO * KILO) {
    return `${(bytes / KILO / KILO).toLocaleString(currentLocale(), { maximumFractionDigits: 1 })}\u00a0MB`;
  }
  return `${Math.max(1, Math.round(bytes / KILO))}\u00a0kB`;
}
