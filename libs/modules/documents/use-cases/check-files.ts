import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { FileUpkeep } from '../persistence/file-upkeep';
import { FileStore } from '../store/file-store';

export interface CheckedFiles {
  readonly files: number;
  /** Ids of files whose bytes are not there, or are others than were taken in. */
  readonly missing: readonly string[];
  readonly changed: readonly string[];
}

const BATCH = 500;

/** Holds every file that a row speaks of against its checksum. */
@Injectable()
export class CheckFiles {
  constructor(
    private readonly rows: FileUpkeep,
    private readonly store: FileStore,
  ) {}

  async run(progress: (done: number) => void = () => undefined): Promise<CheckedFiles> {
    const [missing, changed]: [string[], string[]] = [[], []];
    let files = 0;
    for (let after: string | null = null; ;) {
      const batch = await this.rows.kept(after, BATCH);
      for (const { id, sha256 } of batch) {
        const found = await this.hashOf(id);
        if (found === null) missing.push(id);
        else if (found !== sha256) changed.push(id);
        files += 1;
        progress(files);
      }
      if (batch.length < BATCH) return { files, missing, changed };
      after = batch.at(-1)?.id ?? null;
    }
  }

  private async hashOf(id: string): Promise<string | null> {
    try {
      const hash = createHash('sha256');
      for await (const chunk of (await this.store.open(id)) as AsyncIterable<Buffer>) hash.update(chunk);
      return hash.digest('hex');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }
}
