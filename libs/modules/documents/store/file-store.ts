import type { Readable } from 'node:stream';

/** Port: where the bytes of files lie, each under an id of ours; names and types stand in the database. */
export abstract class FileStore {
  /** Writes a whole file; when it returns, the file survives a crash. */
  abstract put(id: string, content: Buffer): Promise<void>;
  /** The file from its beginning. Throws where there is none: its row says that there is. */
  abstract open(id: string): Promise<Readable>;
}
