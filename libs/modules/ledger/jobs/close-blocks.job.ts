import { Injectable } from '@nestjs/common';
import { Scheduled, type ScheduledJob } from '@tilsagn/platform/schedule/scheduled';
import { CloseBlocks } from '../use-cases/close-blocks';
import { KeepRoot } from '../use-cases/keep-root';

/** Seals what was booked since the last round, and writes the day's root down outside the database. */
@Injectable()
@Scheduled({ name: 'close-ledger-blocks', everyMs: 60_000 })
export class CloseBlocksJob implements ScheduledJob {
  constructor(
    private readonly blocks: CloseBlocks,
    private readonly root: KeepRoot,
  ) {}

  /** How many transfers were sealed. */
  async run(): Promise<number> {
    const sealed = await this.blocks.run();
    await this.root.run();
    return sealed;
  }
}
