import type { Readable } from 'node:stream';
import type { StagedFile } from '@tilsagn/platform/files/staged-file';

export interface StoredFile {
  readonly id: string;
  readonly storedAt: Date;
}

/** Port: where the bytes of files lie, each under an id of ours; names and types stand in the database. */
export abstract class FileStore {
  /** Keeps a staged file, which stays where it is too; when this returns, the kept file survives a crash. */
  abstract put(id: string, file: StagedFile): Promise<void>;
  /** The file from its beginning. Throws where there is none: its row says that there is. */
  abstract open(id: string): Promise<Readable>;
  /** Where the bytes are gone already, nothing happens. */
  abstract erase(id: string): Promise<void>;
  /** Everything that is kept, in no order. */
  abstract all(): AsyncIterable<StoredFile>;
}
