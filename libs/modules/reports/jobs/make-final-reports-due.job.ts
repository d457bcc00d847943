import { Injectable } from '@nestjs/common';
import { Scheduled, type ScheduledJob } from '@tilsagn/platform/schedule/scheduled';
import { MakeFinalReportsDue } from '../use-cases/make-final-reports-due';

/** Looks each minute for projects that are over by the business date, which may be moved in the demo. */
@Injectable()
@Scheduled({ name: 'make-final-reports-due', everyMs: 60_000 })
export class MakeFinalReportsDueJob implements ScheduledJob {
  constructor(private readonly reports: MakeFinalReportsDue) {}

  run(): Promise<number> {
    return this.reports.run();
  }
}
