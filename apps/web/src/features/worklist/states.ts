import { useTranslation } from 'react-i18next';
import type { Choice } from '../../ui/choice-field';
import { ALL } from './worklist-search';

/** The states one may choose from, in the order of a case's life. */
export const STATES = [
  'submitted',
  'in_assessment',
  'waiting_for_applicant',
  'recommended',
  'granted',
  'awaiting_acceptance',
  'active',
  'final_report_due',
  'final_report_submitted',
  'settled',
  'under_recovery',
  'closed',
  'rejected',
  'dismissed',
  'withdrawn',
  'declined',
  'expired',
  'imported',
] as const;

/** Choices for the filter, with how many cases are in each where they were counted. */
export function useStates(counts: Readonly<Record<string, number>> | null): Choice[] {
  const { t } = useTranslation('worklist');
  const states = STATES.map((state) => {
    const name = t(`state.${state}`);
    return { value: state, label: counts === null ? name : `${name} (${counts[state] ?? 0})` };
  });
  return [{ value: ALL, label: t('views.all') }, ...states];
}
