import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isDate } from '../../lib/dates';
import { DateField, type DateValue } from '../../ui/date-field';
import { Details } from '../../ui/details';
import { Button } from '../../ui/digdir';
import { SelectField } from '../../ui/select-field';

export const FUNDING = ['block_grant', 'earmarked', 'own_means'] as const;

export interface Chosen {
  ordning?: string | undefined;
  midler?: (typeof FUNDING)[number] | undefined;
  kjent?: string | undefined;
}

interface Props {
  chosen: Chosen;
  schemes: readonly string[];
  nameOf: (scheme: string) => string;
  onChange: (chosen: Chosen) => void;
}

/** Which scheme, which kind of money, and what was known when. */
export function OverviewFilter({ chosen, schemes, nameOf, onChange }: Props): ReactElement {
  const { t } = useTranslation(['oversight', 'finance', 'common']);
  const [known, setKnown] = useState<DateValue>(chosen.kjent);
  const bad = known !== undefined && !isDate(known);
  return (
    <Details summary={t('filter.more')} open={Object.values(chosen).some((value) => value !== undefined)}>
      <form
        noValidate
        className="finance-filter"
        aria-label={t('filter.title')}
        onSubmit={(event) => {
          event.preventDefault();
          if (!bad) onChange({ ...chosen, kjent: known });
        }}
      >
        <SelectField
          id="felt-ordning"
          label={t('filter.scheme')}
          empty={t('filter.allSchemes')}
          value={chosen.ordning}
          choices={schemes.map((scheme) => ({ value: scheme, label: nameOf(scheme) }))}
          onChange={(ordning) => onChange({ ...chosen, ordning })}
        />
        <SelectField
          id="felt-midler"
          label={t('filter.fundingType')}
          empty={t('filter.allTypes')}
          value={chosen.midler}
          choices={FUNDING.map((type) => ({ value: type, label: t(`funding.${type}`) }))}
          onChange={(type) => onChange({ ...chosen, midler: FUNDING.find((each) => each === type) })}
        />
        <DateField
          id="felt-kjent"
          label={t('filter.knownAt')}
          help={t('filter.knownAtHelp')}
          value={known}
          onChange={setKnown}
          error={bad ? t('common:date.notADate') : undefined}
        />
        <Button type="submit" variant="secondary">
          {t('finance:asOf.show')}
        </Button>
      </form>
    </Details>
  );
}
