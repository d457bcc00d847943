import { Injectable } from '@nestjs/common';
import { Scheduled, type ScheduledJob } from '@tilsagn/platform/schedule/scheduled';
import { EmptyDrafts } from '../use-cases/empty-drafts';

/** Looks each hour for drafts that nobody has written on since the warning, by the business date. */
@Injectable()
@Scheduled({ name: 'empty-drafts', everyMs: 3_600_000 })
export class EmptyDraftsJob implements ScheduledJob {
  constructor(private readonly drafts: EmptyDrafts) {}

  run(): Promise<number> {
    return this.drafts.run();
  }
}
