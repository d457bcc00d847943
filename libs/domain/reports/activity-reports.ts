import type { Answers } from '@tilsagn/domain/applications/form';
import { addMonths, type IsoDate } from '@tilsagn/domain/calendar/iso-date';
import { toWorkingDay } from '@tilsagn/domain/calendar/working-days';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';

/** A progress report as it was delivered, by the form that the call pins. */
export interface ActivityReport {
  readonly dueOn: IsoDate;
  readonly deliveredOn: IsoDate;
  readonly answers: Answers;
}

/** A report that the rules ask for: what was delivered, or null, and whether its day has passed without it. */
export interface AskedReport {
  readonly dueOn: IsoDate;
  readonly report: ActivityReport | null;
  readonly late: boolean;
}

/**
 * The days on which progress reports are due: each so many months from the project's start, moved on to a working
 * day, as long as the project goes on. None where the rules ask for none or a date is missing.
 */
export function activityReportDays(
  { activityReports }: Pick<RuleSet, 'activityReports'>,
  startsOn: IsoDate | null,
  endsOn: IsoDate | null,
): IsoDate[] {
  if (activityReports === undefined || startsOn === null || endsOn === null) return [];
  const days: IsoDate[] = [];
  let day = addMonths(startsOn, activityReports.everyMonths);
  while (day < endsOn) {
    days.push(toWorkingDay(day));
    day = addMonths(startsOn, activityReports.everyMonths * (days.length + 1));
  }
  return days;
}

/** Each report that is asked for, and each that was delivered, in the order of their days. */
export function askedReports(
  days: readonly IsoDate[],
  delivered: readonly ActivityReport[],
  today: IsoDate,
): AskedReport[] {
  const all = [...new Set([...days, ...delivered.map(({ dueOn }) => dueOn)])].toSorted();
  return all.map((dueOn) => {
    const report = delivered.find((each) => each.dueOn === dueOn) ?? null;
    return { dueOn, report, late: report === null && dueOn < today };
  });
}
