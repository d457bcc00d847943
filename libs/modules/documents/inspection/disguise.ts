import type { FileBytes } from './file-bytes';

const ZIP_END = Buffer.from('PK\x05\x06');
const ZIP_END_SIZE = 22;
const LONGEST_COMMENT = 65_535;

const MARKUP = /<(?:!doctype|html|head|body|script|svg|iframe|object|\?php|%@)/i;

/** Whether text that a browser or a web server would run stands in these bytes. */
export const hasMarkup = (bytes: Buffer): boolean => MARKUP.test(bytes.toString('latin1'));

/** Whether a zip reader, which starts at the end, would find an archive in the file: it is two things at once. */
export async function endsAsZip(bytes: FileBytes): Promise<boolean> {
  const tail = await bytes.tail(ZIP_END_SIZE + LONGEST_COMMENT);
  for (let at = tail.indexOf(ZIP_END); at >= 0; at = tail.indexOf(ZIP_END, at + 1)) {
    const rest = tail.length - at - ZIP_END_SIZE;
    if (rest >= 0 && tail.readUInt16LE(at + ZIP_END_SIZE - 2) <= rest) return true;
  }
  return false;
}
