import { Injectable } from '@nestjs/common';
import { Scheduled, type ScheduledJob } from '@tilsagn/platform/schedule/scheduled';
import { RemindOfDrafts } from '../use-cases/remind-of-drafts';

/** Looks each hour for drafts that nobody has written on for long, by the business date. */
@Injectable()
@Scheduled({ name: 'remind-of-drafts', everyMs: 3_600_000 })
export class RemindOfDraftsJob implements ScheduledJob {
  constructor(private readonly drafts: RemindOfDrafts) {}

  run(): Promise<number> {
    return this.drafts.run();
  }
}
