import { Injectable } from '@nestjs/common';
import { activityReportDays, askedReports, type AskedReport } from '@tilsagn/domain/reports/activity-reports';
import { CaseDefinitions, type CaseRecord } from '@tilsagn/modules/workflow';
import { Clock } from '@tilsagn/platform/clock/clock';
import { ActivityReports } from './persistence/activity-reports';

export interface ReportsAsked {
  readonly reports: readonly AskedReport[];
  /** The day of the first that is missing, while the case goes on; null where nothing can be delivered. */
  readonly nextDueOn: string | null;
}

/** The progress reports that the rules pinned on a case ask for, and what has come. */
@Injectable()
export class ReportsOfCase {
  constructor(
    private readonly stored: ActivityReports,
    private readonly definitions: CaseDefinitions,
    private readonly clock: Clock,
  ) {}

  async of(record: CaseRecord): Promise<ReportsAsked> {
    if (record.grantedOre === null || record.workflowId === null) return { reports: [], nextDueOn: null };
    const rules = await this.definitions.ruleSetOf(record);
    const days = activityReportDays(rules, record.projectStartsOn, record.projectEndsOn);
    if (days.length === 0) return { reports: [], nextDueOn: null };
    const delivered = await this.stored.ofCase(record.id);
    const reports = askedReports(days, delivered, this.clock.today());
    const goesOn = await this.goesOn(record);
    const next = goesOn ? reports.find(({ report }) => report === null) : undefined;
    return { reports, nextDueOn: next?.dueOn ?? null };
  }

  /** Until the final report is in. */
  private async goesOn(record: CaseRecord): Promise<boolean> {
    const { transitions } = await this.definitions.workflowOf(record);
    return transitions.some(
      ({ action, from }) => action === 'deliver_final_report' && from.includes(record.state),
    );
  }
}
