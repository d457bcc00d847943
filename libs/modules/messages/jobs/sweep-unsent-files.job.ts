import { Injectable } from '@nestjs/common';
import { Documents } from '@tilsagn/modules/documents';
import { Clock } from '@tilsagn/platform/clock/clock';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { Scheduled, type ScheduledJob } from '@tilsagn/platform/schedule/scheduled';
import { MessageFiles } from '../persistence/message-files';

const HOUR_MS = 3_600_000;
const KEPT_MS = 48 * HOUR_MS;

/** Drops files that were sent up for a message which was never written. */
@Injectable()
@Scheduled({ name: 'sweep-unsent-message-files', everyMs: HOUR_MS })
export class SweepUnsentFilesJob implements ScheduledJob {
  constructor(
    private readonly units: UnitOfWork,
    private readonly files: MessageFiles,
    private readonly documents: Documents,
    private readonly clock: Clock,
  ) {}

  /** How many were dropped. */
  async run(): Promise<number> {
    const old = await this.files.unsentBefore(new Date(this.clock.now().getTime() - KEPT_MS));
    for (const { attachmentId, caseId } of old) {
      await this.units.run(async () => {
        await this.files.drop(attachmentId);
        return this.documents.remove(caseId, attachmentId);
      });
    }
    return old.length;
  }
}
