import { open, type FileHandle } from 'node:fs/promises';

const WINDOW = 256 * 1024;

/** A file that is read here and there, never as a whole. */
export class FileBytes {
  private constructor(
    private readonly file: FileHandle,
    readonly path: string,
    readonly size: number,
  ) {}

  /** Opens a file for the time of `work`. */
  static async with<T>(path: string, work: (bytes: FileBytes) => Promise<T>): Promise<T> {
    const file = await open(path, 'r');
    try {
      return await work(new FileBytes(file, path, (await file.stat()).size));
    } finally {
      await file.close();
    }
  }

  /** For libraries that take a descriptor; it is closed by `with`. */
  get descriptor(): number {
    return this.file.fd;
  }

  /** Up to `length` bytes from `from`; fewer at the end of the file. */
  async read(from: number, length: number): Promise<Buffer> {
    const start = Math.max(0, from);
    const buffer = Buffer.alloc(Math.max(0, Math.min(length, this.size - start)));
    const { bytesRead } = await this.file.read(buffer, 0, buffer.length, start);
    return buffer.subarray(0, bytesRead);
  }

  /** The last `length` bytes. */
  tail(length: number): Promise<Buffer> {
    return this.read(this.size - length, length);
  }

  /** The file from `from` on in windows that overlap by `overlap` bytes, so that no short word is cut in two. */
  async *windows(overlap: number, from = 0): AsyncIterable<{ at: number; window: Buffer }> {
    for (let at = from; at < this.size; at += WINDOW) {
      yield { at, window: await this.read(at, WINDOW + overlap) };
    }
  }

  /** Where a short word stands at or after `from`, or -1. */
  async indexOf(word: Buffer, from: number): Promise<number> {
    for await (const { at, window } of this.windows(word.length, from)) {
      const found = window.indexOf(word);
      if (found >= 0) return at + found;
    }
    return -1;
  }
}
