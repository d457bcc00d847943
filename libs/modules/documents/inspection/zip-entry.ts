import type { Readable } from 'node:stream';

const LONGEST_NAME = 300;
const PATH_TRICK = /^[/\\]|\\|^[a-z]:|(?:^|\/)\.\.?(?:\/|$)|[\p{Cc}\ufffd]/iu;
/** Parts that hold programs: macros of Office and of OpenDocument, ActiveX, and what Windows runs. */
const PROGRAM =
  /vba(?:project|data)|(?:^|\/)(?:basic|scripts)\/|activex|\.(?:exe|dll|scr|com|bat|cmd|js|jse|vbs|vbe|wsf|ps1|hta|msi|lnk|jar|html?|svgz?)$/i;
const FILE_TYPE_BITS = 0o170000;
const SYMBOLIC_LINK = 0o120000;

/** Whether the name of an entry leads elsewhere, cannot be read or belongs to a program. */
export const nameFault = (name: string, attributes: number): boolean =>
  name.length > LONGEST_NAME ||
  PATH_TRICK.test(name) ||
  PROGRAM.test(name) ||
  ((attributes >>> 16) & FILE_TYPE_BITS) === SYMBOLIC_LINK;

/** How archives, programs and the old container of Office begin: none of them belongs inside a document. */
const FOREIGN = [
  'PK\x03\x04',
  '7z\xbc\xaf\x27\x1c',
  'Rar!\x1a',
  '\x1f\x8b',
  'BZh',
  '\xfd7zXZ',
  'MZ',
  '\x7fELF',
  '\xd0\xcf\x11\xe0',
];
const LONGEST_SIGNATURE = 8;
const isForeign = (head: string): boolean => FOREIGN.some((signature) => head.startsWith(signature));

const TOLD = /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/manifest\.xml)$|\.rels$/;
const LONGEST_TOLD = 1024 * 1024;
const ENTITY = '<!ENTITY';
/** A template, frame or object that is fetched from elsewhere when the document is opened. */
const FETCHED =
  /<Relationship\b(?=[^>]*\bTargetMode\s*=\s*["']External)(?=[^>]*\/(?:attachedTemplate|oleObject|frame|subDocument)["'])/i;

/**
 * Reads an entry to its end, a chunk at a time. Undefined where it holds something foreign; else its text where it
 * is one of the parts that tell what the file is, and '' where it is not.
 */
export async function safeContent(name: string, stream: Readable): Promise<string | undefined> {
  const tells = TOLD.test(name);
  const isXml = tells || /\.xml$/i.test(name);
  let text = '';
  let last: string | undefined;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (last === undefined && isForeign(chunk.toString('latin1', 0, LONGEST_SIGNATURE))) return undefined;
    const piece = isXml ? chunk.toString('latin1') : '';
    if (`${last ?? ''}${piece}`.includes(ENTITY)) return undefined;
    last = piece.slice(-ENTITY.length);
    if (tells) text += piece;
    if (text.length > LONGEST_TOLD) return undefined;
  }
  return FETCHED.test(text) ? undefined : text;
}
