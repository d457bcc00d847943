interface Download {
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: bigint | number;
}

/** RFC 8187: the name in ASCII for old readers, and whole. */
function disposition(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const whole = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}

/** As `downloadHeaders` for what is written while it is sent, so that nobody knows its size. */
export const streamHeaders = (file: Omit<Download, 'sizeBytes'>): Record<string, string> => ({
  'content-type': file.mediaType,
  'content-disposition': disposition(file.fileName),
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
});

/** Somebody else's file: saved, never run or guessed at (reliability of files; OWASP ASVS 5.4). */
export const downloadHeaders = (file: Download): Record<string, string> => ({
  ...streamHeaders(file),
  'content-length': String(file.sizeBytes),
});
