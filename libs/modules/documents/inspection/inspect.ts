import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { FileBytes } from './file-bytes';
import type { FileFault } from './file-fault';
import { jpegFault, pngFault } from './images';
import { isEncryptedOffice, odfFault, ooxmlFault } from './office';
import { pdfFault } from './pdf';

interface Kind {
  readonly mediaType: string;
  readonly extensions: readonly string[];
  /** How a file of this kind begins: what it calls itself is not believed. */
  readonly signature: Buffer;
  readonly fault: (bytes: FileBytes) => Promise<FileFault | undefined>;
}

const ZIP = Buffer.from('PK\x03\x04');
const OOXML = 'application/vnd.openxmlformats-officedocument';
const ODF = 'application/vnd.oasis.opendocument';

const ooxml = (name: string, extension: string, part: string): Kind => ({
  mediaType: `${OOXML}.${name}`,
  extensions: [extension],
  signature: ZIP,
  fault: ooxmlFault({ type: `${OOXML}.${name}.main+xml`, part }),
});

const odf = (name: string, extension: string): Kind => ({
  mediaType: `${ODF}.${name}`,
  extensions: [extension],
  signature: ZIP,
  fault: odfFault(`${ODF}.${name}`),
});

/** Every kind of file that can be recognised and looked through; a rule set allows some of them. */
const KINDS: readonly Kind[] = [
  { mediaType: 'application/pdf', extensions: ['.pdf'], signature: Buffer.from('%PDF-'), fault: pdfFault },
  {
    mediaType: 'image/png',
    extensions: ['.png'],
    signature: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    fault: pngFault,
  },
  {
    mediaType: 'image/jpeg',
    extensions: ['.jpg', '.jpeg'],
    signature: Buffer.from([0xff, 0xd8, 0xff]),
    fault: jpegFault,
  },
  ooxml('wordprocessingml.document', '.docx', 'word/document.xml'),
  ooxml('spreadsheetml.sheet', '.xlsx', 'xl/workbook.xml'),
  odf('text', '.odt'),
  odf('spreadsheet', '.ods'),
];

const AT_FILE = { field: '/file' };

/**
 * The media type of a file on disk that its name and its content agree on, among those allowed, where the file is
 * whole and holds nothing that acts.
 * Refused: wrong_file_type, file_damaged, file_encrypted, unsafe_file, image_too_large.
 */
export async function inspect(
  path: string,
  fileName: string,
  allowed: readonly string[],
): Promise<Result<string>> {
  const name = fileName.toLowerCase();
  const kind = KINDS.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension)));
  if (kind === undefined || !allowed.includes(kind.mediaType))
    return Refused.because('wrong_file_type', AT_FILE);
  const fault = await FileBytes.with(path, (bytes) => faultOf(kind, bytes));
  return fault === undefined ? ok(kind.mediaType) : Refused.because(fault, AT_FILE);
}

async function faultOf({ signature, fault }: Kind, bytes: FileBytes): Promise<FileFault | undefined> {
  if ((await bytes.read(0, signature.length)).equals(signature)) return fault(bytes);
  return signature === ZIP && (await isEncryptedOffice(bytes)) ? 'file_encrypted' : 'wrong_file_type';
}
