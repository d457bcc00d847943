import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { ActivityReport } from '@tilsagn/domain/reports/activity-reports';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { Notifications } from '@tilsagn/modules/notifications';
import { CaseAccess, type CaseRecord } from '@tilsagn/modules/workflow';
import { Clock } from '@tilsagn/platform/clock/clock';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { ActivityReports } from '../persistence/activity-reports';
import { ReportDeadline } from '../report-deadline';
import { ReportsAsWritten } from '../reports-as-written';
import { ReportsOfCase } from '../reports-of-case';

export interface ActivityReportDelivery {
  readonly caseId: string;
  readonly actor: Actor;
  readonly report: Omit<ActivityReport, 'deliveredOn'>;
}

/** The recipient tells how a project that goes on is going; identity numbers in it are covered. */
@Injectable()
export class DeliverActivityReport {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly asked: ReportsOfCase,
    private readonly stored: ActivityReports,
    private readonly written: ReportsAsWritten,
    private readonly deadline: ReportDeadline,
    private readonly notifications: Notifications,
    private readonly clock: Clock,
  ) {}

  /**
   * Refusals: not_found; report_not_asked for another day than that of the first report that is missing;
   * answers_too_large, and report_incomplete with each fault of its form.
   */
  run({ caseId, actor, report }: ActivityReportDelivery): Promise<Result<ActivityReport>> {
    return this.units.run(async () => {
      const found = await this.access.openToChange('applications.deliverActivityReport', caseId, actor);
      if (!found.ok) return found;
      const { nextDueOn } = await this.asked.of(found.value);
      if (nextDueOn !== report.dueOn) return Refused.because('report_not_asked', { field: '/dueOn' });
      const kept = await this.written.kept(found.value, 'activity', report.answers);
      if (!kept.ok) return kept;
      const delivered = { ...report, answers: kept.value, deliveredOn: this.clock.today() };
      await this.stored.add(caseId, delivered, actor.sub);
      await this.deadline.keep(found.value);
      await this.tell(found.value);
      return ok(delivered);
    });
  }

  private async tell({ id, assignedTo, schemeKey }: CaseRecord): Promise<void> {
    const to = assignedTo === null ? { role: 'caseworker' as const, scheme: schemeKey } : { sub: assignedTo };
    await this.notifications.tell({ caseId: id, template: 'activity_report_delivered', to });
  }
}
