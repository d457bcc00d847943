import { useTranslation } from 'react-i18next';
import type { CallSummary } from '../../api/contract';
import { longDate } from '../../lib/dates';

/** One that is open and full takes applications, but they wait. */
export const standingOf = ({ status, full }: CallSummary): CallSummary['status'] | 'full' =>
  full ? 'full' : status;

/** When one may apply, as a sentence. */
export function useCallWindow(): (call: CallSummary) => string {
  const { t } = useTranslation('front');
  return ({ status, opensOn, closesOn }) => {
    if (status === 'upcoming') return t('window.opens', { date: longDate(opensOn) });
    if (status === 'open') {
      return closesOn === null ? t('window.running') : t('window.until', { date: longDate(closesOn) });
    }
    return closesOn === null ? t('window.ended') : t('window.closed', { date: longDate(closesOn) });
  };
}
