import { addMonths } from '@tilsagn/domain/calendar/iso-date';
import { toWorkingDay } from '@tilsagn/domain/calendar/working-days';
import { texts } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/case-status.json';
import nb from '@tilsagn/domain/locales/nb/case-status.json';
import nn from '@tilsagn/domain/locales/nn/case-status.json';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import { deadlineMeans } from '@tilsagn/domain/workflow/deadline-means';
import { stateOf, type WorkflowDefinition } from '@tilsagn/domain/workflow/definition';
import type { ActivityReportDto, CaseAction, CaseRecord } from '@tilsagn/modules/workflow';
import { said } from '@tilsagn/platform/i18n/request-language';
import type { DeadlineDto } from '../http/case-parts.dto';

const say = texts({ nb, nn, en });

/** What the deadline of a state is for, by the act that meets it. */
const MEETS = ['answer', 'accept', 'deliver_final_report'] as const;

/**
 * The days that the applicant has to think of from here on, earliest first: the deadline of the present state, and
 * those of a project that was granted.
 */
export function deadlinesOf(
  record: Pick<CaseRecord, 'state' | 'deadline' | 'projectStartsOn' | 'projectEndsOn'>,
  definition: WorkflowDefinition,
  rules: Pick<RuleSet, 'finalReport'>,
  actions: readonly CaseAction[],
): DeadlineDto[] {
  const { projectStartsOn, projectEndsOn } = record;
  // While the project goes on it is the day of a progress report, which `withReportDay` tells of.
  const goesOn = deadlineMeans(definition, record.state) === 'activity_report';
  const deadline = goesOn ? null : record.deadline;
  const { phase, final } = stateOf(definition, record.state);
  const found: DeadlineDto[] = [];
  const add = (key: 'project_start' | 'project_end' | (typeof MEETS)[number], date: string | null): void => {
    if (date !== null) found.push({ key, text: said(say(`deadline_${key}`)), date });
  };
  if (final === true) return [];
  const duty = MEETS.find((each) => actions.some(({ action }) => action === each));
  if (duty !== undefined) add(duty, deadline);
  if (phase === 'report' && deadline === null && reportIsAhead(definition, record.state)) {
    add('project_start', projectStartsOn);
    add('project_end', projectEndsOn);
    add('deliver_final_report', reportDay(projectEndsOn, rules));
  }
  return found.toSorted((a, b) => a.date.localeCompare(b.date));
}

const reportIsAhead = ({ transitions }: WorkflowDefinition, state: string): boolean =>
  transitions.some(({ action, from }) => action === 'deliver_final_report' && from.includes(state));

/** As the effect sets it once the project is over. */
const reportDay = (end: string | null, { finalReport }: Pick<RuleSet, 'finalReport'>): string | null =>
  end === null ? null : toWorkingDay(addMonths(end, finalReport.monthsAfterProjectEnd));

/** The same with the day of the progress report that is asked for next. */
export function withReportDay(
  deadlines: readonly DeadlineDto[],
  reports: readonly Pick<ActivityReportDto, 'dueOn' | 'next'>[],
): DeadlineDto[] {
  const next = reports.find((each) => each.next);
  const text = said(say('deadline_activity_report'));
  const day = next === undefined ? [] : [{ key: 'activity_report', text, date: next.dueOn }];
  return [...deadlines, ...day].toSorted((a, b) => a.date.localeCompare(b.date));
}
