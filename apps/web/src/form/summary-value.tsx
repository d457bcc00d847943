import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldLayout } from '../api/contract';
import { isDate, longDate } from '../lib/dates';
import { formatOrgnr } from '../lib/mod11';
import { kroner } from '../lib/money';
import { useText } from '../lib/use-text';

/** An answer as one reads it. */
export function SummaryValue({ field, value }: { field: FieldLayout; value: unknown }): ReactElement {
  const { t } = useTranslation();
  const text = useText();
  if (field.widget === 'checkbox') return <>{value === true ? t('yes') : t('no')}</>;
  if (value === undefined || value === null || value === '')
    return <span className="subtle">{t('notAnswered')}</span>;
  if (field.widget === 'money' && typeof value === 'number')
    return <span className="num">{kroner(value)}</span>;
  const said = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  if (field.widget === 'date' && isDate(said)) return <>{longDate(said)}</>;
  if (field.widget === 'orgnr') return <span className="num">{formatOrgnr(said)}</span>;
  const option = field.options?.find((each) => each.value === value);
  if (option !== undefined) return <>{text(option.label)}</>;
  return <span className="as-written">{said}</span>;
}
