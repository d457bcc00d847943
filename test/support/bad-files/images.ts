import { crc32, deflateSync } from 'node:zlib';

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

export interface PngOptions {
  readonly width?: number;
  readonly height?: number;
  readonly text?: string;
  readonly withoutPixels?: boolean;
  readonly after?: string;
}

/** A grey picture; one pixel of it is there, whatever its header claims. */
export function png({ width = 1, height = 1, text, withoutPixels, after = '' }: PngOptions = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...(text === undefined ? [] : [chunk('tEXt', Buffer.from(text))]),
    ...(withoutPixels === true ? [] : [chunk('IDAT', deflateSync(Buffer.alloc(2)))]),
    chunk('IEND', Buffer.alloc(0)),
    Buffer.from(after, 'latin1'),
  ]);
}

const segment = (marker: number, data: Buffer): Buffer => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(data.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, data]);
};

export interface JpegOptions {
  readonly width?: number;
  readonly height?: number;
  readonly comment?: string;
  readonly cutOff?: boolean;
  readonly after?: Buffer;
}

/** The bones of a JPEG: no picture, but every part that tells of one. */
export function jpeg({ width = 640, height = 480, comment, cutOff, after }: JpegOptions = {}): Buffer {
  const frame = Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    ...(comment === undefined ? [] : [segment(0xfe, Buffer.from(comment))]),
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([1, 2, 3, 4]),
    Buffer.from(cutOff === true ? [] : [0xff, 0xd9]),
    after ?? Buffer.alloc(0),
  ]);
}

/** The first bytes of a PNG. */
export const pngSignature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
