import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchemeName } from '../../api/role-queries';
import { refusalAt } from '../../lib/refusal-at';
import { CheckboxField } from '../../ui/checkbox-field';
import { DateField } from '../../ui/date-field';
import { MoneyField } from '../../ui/money-field';
import { TextField } from '../../ui/text-field';
import { hasLimit, hasSchemes, mistakesIn, type Terms, type TermMistake } from './role-form';

interface Props {
  role: string | undefined;
  terms: Terms;
  schemes: readonly SchemeName[];
  tried: boolean;
  error: unknown;
  onChange: (part: Partial<Terms>) => void;
}

/** Until when, up to which sum and for which schemes; and why. */
export function TermsFields({ role, terms, schemes, tried, error, onChange }: Props): ReactElement {
  const { t } = useTranslation(['admin', 'common']);
  const said: Record<TermMistake, string> = {
    notADate: t('common:date.notADate'),
    notAnAmount: t('common:money.notAnAmount'),
    required: t('common:fault.required'),
  };
  const mistakes = mistakesIn(terms, role);
  const at = (field: keyof Terms, sent: string): string | undefined => {
    const mistake = tried ? mistakes[field] : undefined;
    return mistake === undefined ? refusalAt(error, sent) : said[mistake];
  };
  const toggle = (key: string, chosen: boolean): void =>
    onChange({ schemes: chosen ? [...terms.schemes, key] : terms.schemes.filter((each) => each !== key) });
  return (
    <>
      {hasSchemes(role) && (
        <fieldset className="ds-fieldset field">
          <legend className="ds-label">{t('terms.schemes')}</legend>
          <div className="field-help">{t('terms.schemesHelp')}</div>
          {schemes.map(({ key, name }) => (
            <CheckboxField
              key={key}
              id={`ordning-${key}`}
              label={name}
              value={terms.schemes.includes(key)}
              onChange={(chosen) => toggle(key, chosen)}
            />
          ))}
        </fieldset>
      )}
      {hasLimit(role) && (
        <MoneyField
          id="grense"
          label={t('terms.limit')}
          help={t('terms.limitHelp')}
          optional
          value={terms.limit}
          onChange={(limit) => onChange({ limit })}
          error={at('limit', '/limitOre')}
        />
      )}
      <DateField
        id="gjelder-fra"
        label={t('terms.validFrom')}
        optional
        value={terms.validFrom}
        onChange={(validFrom) => onChange({ validFrom })}
        error={at('validFrom', '/validFrom')}
      />
      <DateField
        id="gjelder-til"
        label={t('terms.validTo')}
        optional
        value={terms.validTo}
        onChange={(validTo) => onChange({ validTo })}
        error={at('validTo', '/validTo')}
      />
      <TextField
        id="begrunnelse"
        label={t('terms.reason')}
        help={t('terms.reasonHelp')}
        rows={2}
        value={terms.reason}
        onChange={(reason) => onChange({ reason })}
        error={at('reason', '/reason')}
      />
    </>
  );
}
