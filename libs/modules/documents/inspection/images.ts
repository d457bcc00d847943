import { endsAsZip, hasMarkup } from './disguise';
import type { FileBytes } from './file-bytes';
import type { FileFault } from './file-fault';

/** A picture that unpacks to more would fill the memory of whoever opens it. */
const MOST_PIXELS = 100_000_000;
const LONGEST_SIDE = 30_000;
const HEAD = 64 * 1024;
const MOST_PARTS = 65_536;

const PNG_CHUNK = 12;

/** A PNG whose chunks follow each other to the last byte. */
export async function pngFault(bytes: FileBytes): Promise<FileFault | undefined> {
  const header = await bytes.read(8, 25);
  if (header.length < 25 || header.toString('latin1', 4, 8) !== 'IHDR') return 'file_damaged';
  const sides = sidesFault(header.readUInt32BE(8), header.readUInt32BE(12));
  if (sides !== undefined) return sides;
  if (hasMarkup(await bytes.read(0, HEAD))) return 'unsafe_file';
  let pixels = false;
  let at = 8;
  for (let part = 0; part < MOST_PARTS; part++) {
    const chunk = await bytes.read(at, 8);
    if (chunk.length < 8) return 'file_damaged';
    const type = chunk.toString('latin1', 4);
    pixels ||= type === 'IDAT';
    at += chunk.readUInt32BE(0) + PNG_CHUNK;
    if (at > bytes.size || (type === 'IEND' && !pixels)) return 'file_damaged';
    if (type === 'IEND') return at === bytes.size ? undefined : 'unsafe_file';
  }
  return 'unsafe_file';
}

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);
/** The frame headers: C0 to CF without the tables and marks among them. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** A JPEG with a frame and an end. Telephones add bytes of their own after it; an archive there is refused. */
export async function jpegFault(bytes: FileBytes): Promise<FileFault | undefined> {
  if (hasMarkup(await bytes.read(0, HEAD)) || (await endsAsZip(bytes))) return 'unsafe_file';
  let framed = false;
  let at = 2;
  for (let part = 0; part < MOST_PARTS; part++) {
    const segment = await bytes.read(at, 9);
    const [mark, marker = 0] = segment;
    if (segment.length < 9 || mark !== 0xff) return 'file_damaged';
    if (isFrame(marker)) {
      const sides = sidesFault(segment.readUInt16BE(7), segment.readUInt16BE(5));
      if (sides !== undefined) return sides;
      framed = true;
    }
    at += segment.readUInt16BE(2) + 2;
    if (marker === START_OF_SCAN) break;
  }
  return framed && (await bytes.indexOf(END_OF_IMAGE, at)) >= 0 ? undefined : 'file_damaged';
}

function sidesFault(width: number, height: number): FileFault | undefined {
  if (width === 0 || height === 0) return 'file_damaged';
  const tooLarge = width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS;
  return tooLarge ? 'image_too_large' : undefined;
}
