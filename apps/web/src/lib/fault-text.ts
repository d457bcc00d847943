import { useTranslation } from 'react-i18next';
import type { FieldLayout } from '../api/contract';
import type { FieldFault } from './validate';

/** The sentence for a fault, fitted to the kind of field it stands at. */
export function useFaultText(): (fault: FieldFault, field?: FieldLayout) => string {
  const { t } = useTranslation();
  return ({ code, limit }, field) => {
    if (code === 'bad_value' && field?.widget === 'date') return t('date.notADate');
    if (code === 'bad_value' && field?.widget === 'money') return t('money.notAnAmount');
    if (code === 'bad_value' && field?.widget === 'integer') return t('fault.notAnInteger');
    if (code === 'bad_value' && field?.widget === 'orgnr') return t('fault.badOrgnr');
    if (code === 'bad_value' && field?.widget === 'checkbox') return t('fault.mustBeChecked');
    if (code === 'required' && (field?.widget === 'radio' || field?.widget === 'select'))
      return t('fault.choose');
    if (code === 'required' && field?.widget === 'checkbox') return t('fault.mustBeChecked');
    if (code === 'too_short' && (limit ?? 1) <= 1) return t('fault.required');
    return t(`fault.${code}`, { limit: limit ?? 0 });
  };
}
