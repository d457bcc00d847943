import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly content: string | Buffer;
  readonly stored?: boolean;
  /** What the directory claims instead of the truth. */
  readonly claims?: {
    readonly size?: number;
    readonly packedSize?: number;
    readonly flags?: number;
    readonly method?: number;
    readonly attributes?: number;
    readonly offset?: number;
    readonly localName?: string;
  };
}

export interface ZipOptions {
  readonly before?: Buffer;
  readonly comment?: string;
  readonly claimedEntries?: number;
}

const u16 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16LE(value, index * 2));
  return bytes;
};
const u32 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32LE(value >>> 0, index * 4));
  return bytes;
};

const UTF8 = 0x0800;

/** A zip archive, as honest as its entries say. */
export function zip(entries: readonly ZipEntry[], options: ZipOptions = {}): Buffer {
  const before = options.before ?? Buffer.alloc(0);
  const locals: Buffer[] = [before];
  const directory: Buffer[] = [];
  let offset = before.length;
  for (const { name, content, stored = false, claims = {} } of entries) {
    const bytes = Buffer.from(content);
    const packed = stored ? bytes : deflateRawSync(bytes, { level: 9 });
    const central = Buffer.from(name);
    const local = Buffer.from(claims.localName ?? name);
    const facts = [
      u16(20, claims.flags ?? UTF8, claims.method ?? (stored ? 0 : 8), 0, 0),
      u32(crc32(bytes), claims.packedSize ?? packed.length, claims.size ?? bytes.length),
    ];
    const header = [u32(0x04034b50), ...facts, u16(local.length, 0), local, packed];
    locals.push(...header);
    directory.push(
      Buffer.concat([
        u32(0x02014b50),
        u16(20),
        ...facts,
        u16(central.length, 0, 0, 0, 0),
        u32(claims.attributes ?? 0, claims.offset ?? offset),
        central,
      ]),
    );
    offset += header.reduce((sum, part) => sum + part.length, 0);
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const count = options.claimedEntries ?? entries.length;
  const comment = Buffer.from(options.comment ?? '');
  const end = [u32(0x06054b50), u16(0, 0, count, count), u32(size, offset), u16(comment.length), comment];
  return Buffer.concat([...locals, ...directory, ...end]);
}
