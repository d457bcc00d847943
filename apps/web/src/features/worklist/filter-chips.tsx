import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { callsQuery } from '../../api/queries';
import { caseworkersQuery, municipalitiesQuery } from '../../api/staff-queries';
import type { WorklistSearch } from '../../areas/worklist-search';
import { shortDate } from '../../lib/dates';
import { kroner } from '../../lib/money';
import { STATES } from './states';
import { ALL } from './worklist-search';

type Key = keyof WorklistSearch;

/** What each part of the filter says; parts that narrow nothing say nothing. */
function useWords(search: WorklistSearch): [Key, string][] {
  const { t } = useTranslation('worklist');
  const { data: calls = [] } = useQuery(callsQuery);
  const { data: caseworkers = [] } = useQuery(caseworkersQuery);
  const { data: municipalities = [] } = useQuery(municipalitiesQuery);
  const stateName = (key: string): string => {
    const known = STATES.find((state) => state === key);
    return known === undefined ? key : t(`state.${known}`);
  };
  const person = (sub: string): string =>
    sub === 'me' ? t('filter.me') : (caseworkers.find((each) => each.sub === sub)?.name ?? sub);
  const words: Partial<Record<Key, (value: string) => string>> = {
    status: (value) => (value === ALL ? t('views.all') : value.split(',').map(stateName).join(', ')),
    ordning: (value) => calls.find(({ schemeKey }) => schemeKey === value)?.schemeName ?? value,
    utlysning: (value) => calls.find(({ key }) => key === value)?.name ?? value,
    behandler: (value) => (value === 'none' ? t('filter.nobody') : person(value)),
    kommune: (value) =>
      municipalities.find(({ number }) => number === value)?.name ??
      t('chip.municipality', { number: value }),
    innen: (value) => t('chip.dueWithin', { count: Number(value) }),
    fristFra: (value) => t('chip.deadlineFrom', { date: shortDate(value) }),
    fristTil: (value) => t('chip.deadlineTo', { date: shortDate(value) }),
    sendtFra: (value) => t('chip.submittedFrom', { date: shortDate(value) }),
    sendtTil: (value) => t('chip.submittedTo', { date: shortDate(value) }),
    fra: (value) => t('chip.appliedFrom', { amount: kroner(Number(value)) }),
    til: (value) => t('chip.appliedTo', { amount: kroner(Number(value)) }),
    q: (value) => t('chip.search', { text: value }),
  };
  return (Object.keys(words) as Key[]).flatMap((key) => {
    const value = search[key];
    const say = words[key];
    return value === undefined || say === undefined ? [] : [[key, say(String(value))] as [Key, string]];
  });
}

/** What the list is narrowed to, each part a button that takes it away again. */
export function FilterChips({
  search,
  onChange,
  onClear,
}: {
  search: WorklistSearch;
  onChange: (part: WorklistSearch) => void;
  onClear: () => void;
}): ReactElement | null {
  const { t } = useTranslation('worklist');
  const chips = useWords(search);
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('chip.label')}>
      {chips.map(([key, said]) => (
        <li key={key}>
          <button
            type="button"
            className="chip"
            aria-label={t('chip.remove', { filter: said })}
            onClick={() => onChange({ [key]: undefined })}
          >
            {said} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="link-button" onClick={onClear}>
          {t('clear')}
        </button>
      </li>
    </ul>
  );
}
