import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { BackupFault } from './backup-fault';
import { END_OF_ROWS } from './lines';

/** A part of a backup as it stands in the file: a line of JSON, or rows of the table named last. */
export type Part = { readonly line: Buffer } | { readonly rows: Buffer };

const NEWLINE = 10;
const TABLE = Buffer.from('{"table":');
const END = Buffer.from(END_OF_ROWS);
const AFTER_ROW = Buffer.concat([Buffer.from('\n'), END]);

/**
 * The parts of a backup, one after the other, in bounded memory.
 * Throws a BackupFault where the file cannot be read, is no gzip, or ends within a part.
 */
export async function* readParts(path: string): AsyncGenerator<Part> {
  const bytes = chunksOf(path);
  try {
    yield* partsOf(new Held(path, bytes));
  } finally {
    await bytes.return(undefined);
  }
}

/** What was read and not handed on yet. */
class Held {
  bytes: Buffer = Buffer.alloc(0);

  constructor(
    readonly path: string,
    private readonly source: AsyncGenerator<Buffer>,
  ) {}

  /** The first so many bytes, which are held no longer. */
  take(length: number): Buffer {
    const taken = this.bytes.subarray(0, length);
    this.bytes = this.bytes.subarray(length);
    return taken;
  }

  /** False at the end of the file. */
  async more(): Promise<boolean> {
    const next = await this.source.next();
    if (next.done === true) return false;
    this.bytes = this.bytes.length === 0 ? next.value : Buffer.concat([this.bytes, next.value]);
    return true;
  }
}

async function* partsOf(held: Held): AsyncGenerator<Part> {
  for (;;) {
    const end = held.bytes.indexOf(NEWLINE);
    if (end < 0) {
      if (await held.more()) continue;
      if (held.bytes.length > 0) throw cutShort(held.path);
      return;
    }
    const line = held.take(end + 1);
    yield { line };
    if (line.subarray(0, TABLE.length).equals(TABLE)) yield* rowsOf(held);
  }
}

/** Rows up to the mark that ends them, which is eaten. */
async function* rowsOf(held: Held): AsyncGenerator<Part> {
  let first = true;
  for (;;) {
    if (first && held.bytes.subarray(0, END.length).equals(END)) {
      held.take(END.length);
      return;
    }
    const end = held.bytes.indexOf(AFTER_ROW);
    if (end >= 0) {
      const rows = held.take(end + 1);
      held.take(END.length);
      yield { rows };
      return;
    }
    // The mark may lie across two chunks: what could be its beginning is kept back.
    const sure = held.bytes.length - AFTER_ROW.length;
    if (sure > 0) {
      first = false;
      yield { rows: held.take(sure) };
    }
    if (!(await held.more())) throw cutShort(held.path);
  }
}

async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: 1 << 20 });
  // Errors of either come out of the iteration below.
  const content: Readable = pipeline(file, createGunzip({ chunkSize: 1 << 20 }), () => undefined);
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) yield chunk;
  } catch (error) {
    throw faultOf(path, error as NodeJS.ErrnoException);
  }
}

function faultOf(path: string, error: NodeJS.ErrnoException): Error {
  if (error.code === 'Z_BUF_ERROR') return cutShort(path);
  if (error.code?.startsWith('Z_') === true)
    return new BackupFault(`${path} is damaged, or is not a backup.`, { cause: error });
  if (error.syscall !== undefined)
    return new BackupFault(`${path} cannot be read (${error.code ?? error.message}).`, { cause: error });
  return error;
}

const cutShort = (path: string): BackupFault => new BackupFault(`${path} is not whole: it ends too early.`);
