import { deflateSync } from 'node:zlib';

export interface PdfOptions {
  readonly header?: string;
  /** Inside the catalogue. */
  readonly catalogue?: string;
  /** Further objects, whole. */
  readonly objects?: Buffer;
  readonly trailer?: string;
  readonly end?: string;
}

/** A small PDF with something in one of its places. */
export const pdf = (options: PdfOptions = {}): Buffer =>
  Buffer.concat([
    Buffer.from(
      `${options.header ?? '%PDF-1.7\n'}1 0 obj\n<</Type/Catalog/Pages 2 0 R${options.catalogue ?? ''}>>\nendobj\n`,
      'latin1',
    ),
    Buffer.from('2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n'),
    Buffer.from(options.objects ?? []),
    Buffer.from(`trailer\n<</Root 1 0 R${options.trailer ?? ''}>>\n${options.end ?? '%%EOF\n'}`, 'latin1'),
  ]);

/** An object stream, in which the objects of newer PDFs are packed. */
export const objectStream = (
  text: string | Buffer,
  filter = '/Filter/FlateDecode',
  type = '/ObjStm',
): Buffer => {
  const packed = deflateSync(text);
  return Buffer.concat([
    Buffer.from(`9 0 obj\n<</Type${type}/N 1/First 4${filter}/Length ${packed.length}>>\nstream\r\n`),
    packed,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
};
