import { endsAsZip, hasMarkup } from './disguise';
import type { FileBytes } from './file-bytes';
import type { FileFault } from './file-fault';
import { nameOf, objectStreams } from './pdf-objects';

const HEADER = /^%PDF-[12]\.\d/;
const HEAD = 1024;
const END = Buffer.from('%%EOF');
const TAIL = 2048;
/** What may follow the end: line ends, and the zeros that some systems fill up with. */
const NOTHING = /^[\s\0]*$/;
const OBJECT = /\d\s+\d+\s+obj\b/;

const ENCRYPTED = nameOf('Encrypt');
/** What acts by itself when the file is opened, or carries other files with it (ISO 32000-2, 12.6 and 7.11.4). */
const ACTIVE = nameOf('JavaScript', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia', 'XFA', 'GoToE');
const LONGEST_NAME = 64;

/** A PDF from its first byte to its last, open, and without anything that acts or is packed in. */
export async function pdfFault(bytes: FileBytes): Promise<FileFault | undefined> {
  const head = await bytes.read(0, HEAD);
  if (!HEADER.test(head.toString('latin1'))) return 'wrong_file_type';
  const tail = await bytes.tail(TAIL);
  const end = tail.lastIndexOf(END);
  if (end < 0) return 'file_damaged';
  const after = tail.subarray(end + END.length).toString('latin1');
  if (!NOTHING.test(after) || hasMarkup(head) || (await endsAsZip(bytes))) return 'unsafe_file';
  return contentFault(bytes);
}

async function contentFault(bytes: FileBytes): Promise<FileFault | undefined> {
  let hasObjects = false;
  let active = false;
  for await (const { window } of bytes.windows(LONGEST_NAME)) {
    const text = window.toString('latin1');
    if (ENCRYPTED.test(text)) return 'file_encrypted';
    hasObjects ||= OBJECT.test(text);
    active ||= ACTIVE.test(text);
  }
  if (!hasObjects) return 'file_damaged';
  if (active) return 'unsafe_file';
  for await (const text of objectStreams(bytes)) {
    if (text === 'unreadable' || ACTIVE.test(text)) return 'unsafe_file';
  }
  return undefined;
}
