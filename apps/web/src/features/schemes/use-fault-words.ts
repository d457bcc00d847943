import { useTranslation } from 'react-i18next';
import { FAULT_SENTENCES } from './fault-sentences';

/** What is wrong in the reader's words; the checks themselves speak English, and what has no words here is told so. */
export function useFaultWords(): (fault: string) => string {
  const { t } = useTranslation('schemes');
  return (fault) => {
    for (const [name, pattern] of FAULT_SENTENCES) {
      const found = pattern.exec(fault);
      if (found !== null) return t(`fault.${name}`, { what: found[1] ?? '' });
    }
    return t('fault.other', { what: fault });
  };
}
