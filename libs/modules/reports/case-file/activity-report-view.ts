import type { AskedReport } from '@tilsagn/domain/reports/activity-reports';
import type { ActivityReportDto } from '@tilsagn/modules/workflow';

/** A report as it is shown; `next` is the day of the one that may be delivered. */
export const activityReportView = (
  { dueOn, report, late }: AskedReport,
  next: string | null,
): ActivityReportDto => ({
  dueOn,
  late,
  next: dueOn === next,
  deliveredOn: report?.deliveredOn ?? null,
  answers: report?.answers ?? null,
});
