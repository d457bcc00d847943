import { catalogue } from '@tilsagn/domain/language/sentence';
import cases from '@tilsagn/domain/locales/nb/cases.json';
import type { CaseAction } from '@tilsagn/modules/workflow';

const say = catalogue(cases);

/** What waits for the applicant, the most pressing first. Withdrawing or declining is nobody's duty. */
const DUTIES = ['answer', 'accept', 'submit', 'deliver_final_report'] as const;

/**
 * What the applicant must do now, in a sentence, or null.
 * @param deadline the last day, where there is one
 */
export function todoOf(actions: readonly CaseAction[], deadline: string | null): string | null {
  const duty = DUTIES.find((each) => actions.some(({ action }) => action === each));
  if (duty === undefined) return null;
  return deadline === null ? say(`todo_${duty}`) : say(`todo_${duty}_by`, { day: deadline });
}
