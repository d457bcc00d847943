import { useTranslation } from 'react-i18next';
import type { CallSummary } from '../../api/contract';
import { longDate } from '../../lib/dates';

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
