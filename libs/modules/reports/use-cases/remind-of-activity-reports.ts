import { Injectable } from '@nestjs/common';
import { ok } from '@tilsagn/domain/result';
import { Notifications } from '@tilsagn/modules/notifications';
import { Cases, type CaseRecord } from '@tilsagn/modules/workflow';
import { Clock } from '@tilsagn/platform/clock/clock';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { ActivityReports } from '../persistence/activity-reports';
import { ReportDeadline } from '../report-deadline';
import { ReportsOfCase } from '../reports-of-case';

/**
 * The clock keeps the deadline of each case at the day of its next progress report, and tells the recipient, once for
 * each, that one is late; the caseworker is told too.
 */
@Injectable()
export class RemindOfActivityReports {
  constructor(
    private readonly units: UnitOfWork,
    private readonly cases: Cases,
    private readonly stored: ActivityReports,
    private readonly asked: ReportsOfCase,
    private readonly deadline: ReportDeadline,
    private readonly clock: Clock,
    private readonly notifications: Notifications,
  ) {}

  /** One unit of work a case. Gives back how many late reports were told of. */
  async run(): Promise<number> {
    let reminded = 0;
    for (const caseId of await this.stored.casesThatReport()) {
      const told = await this.units.run(async () => {
        const record = await this.cases.lock(caseId);
        if (record === null) return ok(0);
        await this.deadline.keep(record);
        return ok(await this.remind(record));
      });
      if (told.ok) reminded += told.value;
    }
    return reminded;
  }

  private async remind(record: CaseRecord): Promise<number> {
    const { reports, nextDueOn } = await this.asked.of(record);
    let told = 0;
    for (const { dueOn, late } of nextDueOn === null ? [] : reports) {
      if (!late || !(await this.stored.markReminded(record.id, dueOn, this.clock.today()))) continue;
      const news = { caseId: record.id, template: 'activity_report_late' } as const;
      await this.notifications.tell({ ...news, to: { orgnr: record.applicantOrgnr } });
      if (record.assignedTo !== null)
        await this.notifications.tell({ ...news, to: { sub: record.assignedTo } });
      told += 1;
    }
    return told;
  }
}
