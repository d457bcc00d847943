const NAMES: Record<string, string> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
};

/** `PDF`, `DOCX`: what people call the media types. */
export function typeNames(mediaTypes: readonly string[]): string {
  return mediaTypes.map((type) => NAMES[type] ?? type).join(', ');
}

/** `10 MB`, `340 kB` */
export function fileSize(bytes: number): string {
  if (bytes >= 1_000_000) {
    return `${(bytes / 1_000_000).toLocaleString('nb-NO', { maximumFractionDigits: 1 })}\u00a0MB`;
  }
  return `${Math.max(1, Math.round(bytes / 1000))}\u00a0kB`;
}
