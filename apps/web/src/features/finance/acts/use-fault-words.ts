import { useTranslation } from 'react-i18next';
import type { FaultCode } from './act-form';

/** What is wrong with a field of the form, in words. */
export function useFaultWords(): (code: FaultCode) => string {
  const { t } = useTranslation(['acts', 'common']);
  return (code) => {
    const words: Readonly<Record<FaultCode, string>> = {
      required: t('common:fault.required'),
      choose: t('common:fault.choose'),
      decision: t('fault.decision'),
      badKey: t('fault.badKey'),
      notAnAmount: t('common:money.notAnAmount'),
      nothing: t('fault.nothing'),
      negative: t('fault.negative'),
      notADate: t('common:date.notADate'),
      periodReversed: t('fault.periodReversed'),
    };
    return words[code];
  };
}
