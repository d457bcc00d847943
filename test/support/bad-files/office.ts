import { zip, type ZipEntry, type ZipOptions } from './zip';

const OOXML = 'application/vnd.openxmlformats-officedocument';
const XML = '<?xml version="1.0" encoding="UTF-8"?>';

export const contentTypes = (part: string, type: string, more = ''): ZipEntry => ({
  name: '[Content_Types].xml',
  content: `${XML}<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="${type}"/>${more}</Types>`,
});

export const WORD = `${OOXML}.wordprocessingml.document.main+xml`;
export const EXCEL = `${OOXML}.spreadsheetml.sheet.main+xml`;

export const rels = (name: string, relationships = ''): ZipEntry => ({
  name,
  content: `${XML}<Relationships>${relationships}</Relationships>`,
});

const DOCUMENT: ZipEntry = {
  name: 'word/document.xml',
  content: `${XML}<w:document><w:p>Opplæringsplan</w:p></w:document>`,
};

/** A Word document with further entries, or other ones in the place of its own. */
export const docx = (more: readonly ZipEntry[] = [], options?: ZipOptions): Buffer => {
  const own = [contentTypes('word/document.xml', WORD), rels('_rels/.rels'), DOCUMENT];
  return zip([...own.filter(({ name }) => !more.some((other) => other.name === name)), ...more], options);
};

export const xlsx = (more: readonly ZipEntry[] = []): Buffer => {
  const workbook = { name: 'xl/workbook.xml', content: `${XML}<workbook/>` };
  return zip([contentTypes('xl/workbook.xml', EXCEL), rels('_rels/.rels'), workbook, ...more]);
};

const ODF = 'application/vnd.oasis.opendocument';

export interface OpenDocumentOptions {
  readonly type?: string;
  readonly packedType?: boolean;
  readonly manifest?: string;
  readonly more?: readonly ZipEntry[];
}

export const openDocument = (kind: 'text' | 'spreadsheet', options: OpenDocumentOptions = {}): Buffer =>
  zip([
    { name: 'mimetype', content: options.type ?? `${ODF}.${kind}`, stored: options.packedType !== true },
    { name: 'content.xml', content: `${XML}<office:document-content/>` },
    {
      name: 'META-INF/manifest.xml',
      content: `${XML}<manifest:manifest>${options.manifest ?? ''}</manifest:manifest>`,
    },
    ...(options.more ?? []),
  ]);

/** The container of old Office with a few words in it. */
export const oldOffice = (words: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1_528), Buffer.from(words, 'utf16le')]);
