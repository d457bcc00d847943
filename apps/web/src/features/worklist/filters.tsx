import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { callsQuery } from '../../api/queries';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';

interface Search {
  utlysning?: string | undefined;
  behandler?: string | undefined;
  q?: string | undefined;
}

/** Search as one types, the call, and whose case it is. */
export function Filters({
  search,
  onChange,
}: {
  search: Search;
  onChange: (part: Search) => void;
}): ReactElement {
  const { t } = useTranslation('cases');
  const { data: calls } = useQuery(callsQuery);
  const [typed, setTyped] = useState(search.q ?? '');
  const wanted = typed.trim() === '' ? undefined : typed.trim();
  useEffect(() => {
    if (wanted === search.q) return;
    const timer = setTimeout(() => onChange({ q: wanted }), 300);
    return () => clearTimeout(timer);
  }, [wanted, search.q, onChange]);
  return (
    <search className="filters">
      <TextField id="filter-q" label={t('filter.search')} value={typed} onChange={setTyped} />
      <SelectField
        id="filter-call"
        label={t('filter.call')}
        empty={t('filter.allCalls')}
        value={search.utlysning}
        onChange={(utlysning) => onChange({ utlysning })}
        choices={(calls ?? []).map((call) => ({ value: call.key, label: call.name }))}
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
        ]}
      />
    </search>
  );
}
