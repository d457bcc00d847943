import { texts } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/cases.json';
import nb from '@tilsagn/domain/locales/nb/cases.json';
import nn from '@tilsagn/domain/locales/nn/cases.json';
import { daysBetween } from '@tilsagn/domain/calendar/iso-date';
import type { DeadlineMeans } from '@tilsagn/domain/workflow/deadline-means';
import type { CaseAction } from '@tilsagn/modules/workflow';
import { said } from '@tilsagn/platform/i18n/request-language';

const say = texts({ nb, nn, en });

/** What waits for the applicant, the most pressing first. Withdrawing or declining is nobody's duty. */
const DUTIES = ['answer', 'accept', 'submit', 'deliver_final_report'] as const;

/**
 * What the applicant must do now, in a sentence, or null. A report may be sent while the project runs, but nobody
 * has to before it is due.
 * @param deadline the last day, where there is one
 */
export function todoOf(actions: readonly CaseAction[], deadline: string | null): string | null {
  const duty = DUTIES.find((each) => actions.some(({ action }) => action === each));
  if (duty === undefined) return null;
  if (deadline !== null) return said(say(`todo_${duty}_by`, { day: deadline }));
  return duty === 'deliver_final_report' ? null : said(say(`todo_${duty}`));
}

/** So many days ahead the next progress report is something to do. */
const SOON = 30;

/**
 * The same for a case by what its deadline is for: while the project goes on it is the day of the next progress report,
 * which waits from thirty days before.
 */
export function todoNow(
  actions: readonly CaseAction[],
  deadline: string | null,
  means: DeadlineMeans | null,
  today: string,
): string | null {
  if (means !== 'activity_report') return todoOf(actions, deadline);
  const isSoon = deadline !== null && daysBetween(today, deadline) <= SOON;
  return isSoon ? said(say('todo_activity_report_by', { day: deadline })) : todoOf(actions, null);
}
