import { texts } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/cases.json';
import nb from '@tilsagn/domain/locales/nb/cases.json';
import nn from '@tilsagn/domain/locales/nn/cases.json';
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
