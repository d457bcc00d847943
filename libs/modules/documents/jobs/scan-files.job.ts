import { Injectable, Logger } from '@nestjs/common';
import { Scheduled, type ScheduledJob } from '@tilsagn/platform/schedule/scheduled';
import { FileUpkeep } from '../persistence/file-upkeep';
import { FileScanner } from '../scanner/file-scanner';
import { FileStore } from '../store/file-store';

const BATCH = 100;

/** Has those files scanned that came while the scanner was away. */
@Injectable()
@Scheduled({ name: 'scan-files', everyMs: 5 * 60_000 })
export class ScanFilesJob implements ScheduledJob {
  private readonly logger = new Logger('files');

  constructor(
    private readonly scanner: FileScanner,
    private readonly files: FileUpkeep,
    private readonly store: FileStore,
  ) {}

  /** How many were scanned. Stops at the first that the scanner says nothing of; the next round begins with it. */
  async run(): Promise<number> {
    if (!this.scanner.isThere) return 0;
    let scanned = 0;
    let last: string | null = null;
    for (;;) {
      const ids: string[] = await this.files.notScanned(last, BATCH);
      for (const id of ids) {
        const result = await this.scanner.scan(await this.store.open(id));
        if (result === 'not_scanned') return scanned;
        await this.files.noteScan(id, result);
        if (result === 'infected')
          this.logger.warn(`the file ${id} is infected and is not handed out any more`);
        scanned++;
      }
      last = ids.at(-1) ?? null;
      if (ids.length < BATCH) return scanned;
    }
  }
}
