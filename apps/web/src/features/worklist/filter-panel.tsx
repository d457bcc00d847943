import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { callsQuery } from '../../api/queries';
import { caseworkersQuery, municipalitiesQuery } from '../../api/staff-queries';
import type { WorklistSearch } from '../../areas/worklist-search';
import { isDate } from '../../lib/dates';
import { DateField } from '../../ui/date-field';
import { Details } from '../../ui/details';
import { MoneyField } from '../../ui/money-field';
import { SelectField } from '../../ui/select-field';
import { useStates } from './states';

interface Props {
  search: WorklistSearch;
  counts: Readonly<Record<string, number>> | null;
  onChange: (part: WorklistSearch) => void;
}

type Day = 'fristFra' | 'fristTil' | 'sendtFra' | 'sendtTil';
const DAYS = ['fristFra', 'fristTil', 'sendtFra', 'sendtTil'] as const;
const SUMS = ['fra', 'til'] as const;

/** Everything the list can be narrowed by; what is chosen stands in the address at once. */
export function FilterPanel({ search, counts, onChange }: Props): ReactElement {
  const { t } = useTranslation('worklist');
  const { data: calls = [] } = useQuery(callsQuery);
  const { data: caseworkers = [] } = useQuery(caseworkersQuery);
  const { data: municipalities = [] } = useQuery(municipalitiesQuery);
  const schemes = [...new Map(calls.map(({ schemeKey, schemeName }) => [schemeKey, schemeName]))];
  const states = useStates(counts);
  const day = (key: Day, value: string | undefined): void => {
    if (value === undefined || isDate(value)) onChange({ [key]: value });
  };
  return (
    <Details summary={t('filter.title')}>
      <div className="filter-grid">
        <SelectField
          id="filter-status"
          label={t('filter.status')}
          empty={t('views.open')}
          value={search.status}
          onChange={(status) => onChange({ status })}
          choices={states}
        />
        <SelectField
          id="filter-scheme"
          label={t('filter.scheme')}
          empty={t('filter.allSchemes')}
          value={search.ordning}
          onChange={(ordning) => onChange({ ordning })}
          choices={schemes.map(([value, label]) => ({ value, label }))}
        />
        <SelectField
          id="filter-call"
          label={t('filter.call')}
          empty={t('filter.allCalls')}
          value={search.utlysning}
          onChange={(utlysning) => onChange({ utlysning })}
          choices={calls.map((call) => ({ value: call.key, label: call.name }))}
        />
        <SelectField
          id="filter-assignee"
          label={t('filter.assignee')}
          empty={t('filter.anyone')}
          value={search.behandler}
          onChange={(behandler) => onChange({ behandler })}
          choices={[
            { value: 'me', label: t('filter.me') },
            { value: 'none', label: t('filter.nobody') },
            ...caseworkers.map(({ sub, name }) => ({ value: sub, label: name })),
          ]}
        />
        <SelectField
          id="filter-municipality"
          label={t('filter.municipality')}
          empty={t('filter.allMunicipalities')}
          value={search.kommune}
          onChange={(kommune) => onChange({ kommune })}
          choices={municipalities.map(({ number, name }) => ({ value: number, label: name }))}
        />
        {SUMS.map((key) => (
          <MoneyField
            key={key}
            id={`filter-${key}`}
            label={t(`filter.${key}`)}
            value={search[key]}
            onChange={(ore) => {
              if (typeof ore !== 'string') onChange({ [key]: ore });
            }}
          />
        ))}
        {DAYS.map((key) => (
          <DateField
            key={key}
            id={`filter-${key}`}
            label={t(`filter.${key}`)}
            value={search[key]}
            onChange={(value) => day(key, value)}
          />
        ))}
      </div>
    </Details>
  );
}
