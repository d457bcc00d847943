/** What a spreadsheet would take for a formula (OWASP: CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** A cell of words: quoted where it must be, and never read as a formula. */
export function textCell(text: string, separator = ';'): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  const quoted = /["\r\n]/.test(plain) || plain.includes(separator);
  return quoted ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/**
 * Rows of words as a CSV file that Norwegian Excel opens as it should: UTF-8 with its mark, semicolons, lines ended
 * by CR LF (RFC 4180). A number goes in already written, as «1250,50».
 */
export const csv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map((text) => textCell(text)).join(';')}\r\n`).join('')}`;
