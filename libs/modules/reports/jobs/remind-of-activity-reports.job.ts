import { Injectable } from '@nestjs/common';
import { Scheduled, type ScheduledJob } from '@tilsagn/platform/schedule/scheduled';
import { RemindOfActivityReports } from '../use-cases/remind-of-activity-reports';

/** Looks each hour for progress reports that are late by the business date. */
@Injectable()
@Scheduled({ name: 'remind-of-activity-reports', everyMs: 3_600_000 })
export class RemindOfActivityReportsJob implements ScheduledJob {
  constructor(private readonly reports: RemindOfActivityReports) {}

  run(): Promise<number> {
    return this.reports.run();
  }
}
