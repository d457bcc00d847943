import { useTranslation } from 'react-i18next';
import type { PaymentFileFormat } from '../../api/accounting-queries';

type Names = { [Mark in 'separator' | 'decimalMark' | 'dateForm']: Record<PaymentFileFormat[Mark], string> };

/** What the marks and forms of a file are called. */
export function useMarkNames(): Names {
  const { t } = useTranslation('format');
  return {
    separator: { ';': t('semicolon'), ',': t('comma'), '\t': t('tab') },
    decimalMark: { ',': t('comma'), '.': t('point') },
    dateForm: {
      'YYYY-MM-DD': t('dateDash'),
      'DD.MM.YYYY': t('dateDots'),
      YYYYMMDD: t('dateTight'),
    },
  };
}
