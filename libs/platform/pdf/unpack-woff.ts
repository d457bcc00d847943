import { inflateSync } from 'node:zlib';

const HEADER = 44;
const ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/**
 * The font in a WOFF 1.0 file as it was before it was packed (https://www.w3.org/TR/WOFF/ sections 3-5). The PDF
 * writer opens a font anew for each paper, and would unpack its tables each time, in JavaScript.
 * Throws on what is not WOFF.
 */
export function unpackWoff(packed: Buffer): Buffer {
  if (packed.toString('latin1', 0, 4) !== 'wOFF') throw new RangeError('not a WOFF file');
  const count = packed.readUInt16BE(12);
  const head = Buffer.alloc(SFNT_HEADER + count * SFNT_ENTRY);
  packed.copy(head, 0, 4, 8);
  const power = Math.floor(Math.log2(count));
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(2 ** power * SFNT_ENTRY, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE((count - 2 ** power) * SFNT_ENTRY, 10);
  const parts: Buffer[] = [head];
  let end = head.length;
  for (let index = 0; index < count; index++) {
    const from = HEADER + index * ENTRY;
    const table = tableAt(packed, from);
    const to = SFNT_HEADER + index * SFNT_ENTRY;
    packed.copy(head, to, from, from + 4);
    packed.copy(head, to + 4, from + 16, from + 20);
    head.writeUInt32BE(end, to + 8);
    head.writeUInt32BE(table.length, to + 12);
    const padding = Buffer.alloc((4 - (table.length % 4)) % 4);
    parts.push(table, padding);
    end += table.length + padding.length;
  }
  return Buffer.concat(parts);
}

function tableAt(packed: Buffer, entry: number): Buffer {
  const offset = packed.readUInt32BE(entry + 4);
  const packedLength = packed.readUInt32BE(entry + 8);
  const bytes = packed.subarray(offset, offset + packedLength);
  return packedLength < packed.readUInt32BE(entry + 12) ? inflateSync(bytes) : bytes;
}
