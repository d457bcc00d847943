/** A file as a person would choose it: one empty page, which is enough to be a PDF. */
export function pdf(name: string): { name: string; mimeType: string; buffer: Buffer } {
  const objects = [
    '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
    '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
    '3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj',
  ];
  const text = ['%PDF-1.7', ...objects, 'trailer << /Root 1 0 R >>', '%%EOF', ''].join('\n');
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(text, 'latin1') };
}
