import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { maskIdentityNumbers } from '@tilsagn/domain/identity/identity-number';
import type { ActivityReport } from '@tilsagn/domain/reports/activity-reports';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { Notifications } from '@tilsagn/modules/notifications';
import { CaseAccess, type CaseRecord } from '@tilsagn/modules/workflow';
import { Clock } from '@tilsagn/platform/clock/clock';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { ActivityReports } from '../persistence/activity-reports';
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
    private readonly notifications: Notifications,
    private readonly clock: Clock,
  ) {}

  /** Refusals: not_found; report_not_asked for another day than that of the first report that is missing. */
  run({ caseId, actor, report }: ActivityReportDelivery): Promise<Result<ActivityReport>> {
    return this.units.run(async () => {
      const found = await this.access.openToChange('applications.deliverActivityReport', caseId, actor);
      if (!found.ok) return found;
      const { nextDueOn } = await this.asked.of(found.value);
      if (nextDueOn !== report.dueOn) return Refused.because('report_not_asked', { field: '/dueOn' });
      const { text: summary } = maskIdentityNumbers(report.summary);
      const delivered = { ...report, summary, deliveredOn: this.clock.today() };
      await this.stored.add(caseId, delivered, actor.sub);
      await this.tell(found.value);
      return ok(delivered);
    });
  }

  private async tell({ id, assignedTo, schemeKey }: CaseRecord): Promise<void> {
    const to = assignedTo === null ? { role: 'caseworker' as const, scheme: schemeKey } : { sub: assignedTo };
    await this.notifications.tell({ caseId: id, template: 'activity_report_delivered', to });
  }
}
