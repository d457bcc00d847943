import { Injectable } from '@nestjs/common';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Config } from '@tilsagn/platform/config/config';
import { discard, stagingFolder } from '@tilsagn/platform/files/staged-file';
import { Scheduled, type ScheduledJob } from '@tilsagn/platform/schedule/scheduled';
import { FileUpkeep } from '../persistence/file-upkeep';
import { FileStore, type StoredFile } from '../store/file-store';

const DAY_MS = 86_400_000;
/** A file that was taken off, or whose row was never written, is kept so long, should somebody miss it. */
export const GRACE_DAYS = 7;
const BATCH = 200;

/** Erases the bytes of files that were taken off and of those that belong to nothing. */
@Injectable()
@Scheduled({ name: 'sweep-files', everyMs: DAY_MS / 4 })
export class SweepFilesJob implements ScheduledJob {
  private readonly incoming: string;

  constructor(
    private readonly files: FileUpkeep,
    private readonly store: FileStore,
    config: Config,
  ) {
    this.incoming = stagingFolder(config.dataFolder);
  }

  /** How many were erased. */
  async run(now: Date = new Date()): Promise<number> {
    return (await this.eraseRemoved()) + (await this.eraseUnknown(now)) + (await this.discardStaged(now));
  }

  private async eraseRemoved(): Promise<number> {
    let erased = 0;
    for (;;) {
      const ids = await this.files.toErase(GRACE_DAYS, BATCH);
      for (const id of ids) {
        await this.store.erase(id);
        await this.files.noteErased(id);
      }
      erased += ids.length;
      if (ids.length < BATCH) return erased;
    }
  }

  private async eraseUnknown(now: Date): Promise<number> {
    let erased = 0;
    let batch: string[] = [];
    const flush = async (): Promise<void> => {
      for (const id of await this.files.unknown(batch)) {
        await this.store.erase(id);
        erased++;
      }
      batch = [];
    };
    for await (const file of this.store.all()) {
      if (isYoung(file, now)) continue;
      batch.push(file.id);
      if (batch.length === BATCH) await flush();
    }
    await flush();
    return erased;
  }

  /** What a process that was killed left behind on its way in. */
  private async discardStaged(now: Date): Promise<number> {
    let discarded = 0;
    await mkdir(this.incoming, { recursive: true, mode: 0o700 });
    for (const name of await readdir(this.incoming)) {
      const path = join(this.incoming, name);
      const { mtime } = await stat(path);
      if (now.getTime() - mtime.getTime() < DAY_MS) continue;
      await discard({ path });
      discarded++;
    }
    return discarded;
  }
}

const isYoung = ({ storedAt }: StoredFile, now: Date): boolean =>
  now.getTime() - storedAt.getTime() < GRACE_DAYS * DAY_MS;
