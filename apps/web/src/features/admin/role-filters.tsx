import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoleQuestion } from '../../api/role-queries';
import { useRoleName } from '../../lib/use-role-name';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { STAFF_ROLES } from './role-form';

const STANDINGS = ['current', 'coming', 'ended'] as const;

interface Props {
  search: RoleQuestion;
  onChange: (part: RoleQuestion) => void;
}

/** Whose roles, which ones, and how they stand today. */
export function RoleFilters({ search, onChange }: Props): ReactElement {
  const { t } = useTranslation('admin');
  const nameOf = useRoleName();
  const [typed, setTyped] = useState(search.q ?? '');
  const wanted = typed.trim() === '' ? undefined : typed.trim();
  useEffect(() => {
    if (wanted === search.q) return;
    const timer = setTimeout(() => onChange({ ...search, q: wanted }), 300);
    return () => clearTimeout(timer);
  }, [wanted, search, onChange]);
  return (
    <search className="filters">
      <TextField id="filter-q" label={t('filter.search')} value={typed} onChange={setTyped} />
      <SelectField
        id="filter-rolle"
        label={t('column.role')}
        empty={t('filter.allRoles')}
        value={search.role}
        onChange={(value) => onChange({ ...search, role: STAFF_ROLES.find((each) => each === value) })}
        choices={STAFF_ROLES.map((each) => ({ value: each, label: nameOf(each) }))}
      />
      <SelectField
        id="filter-status"
        label={t('filter.standing')}
        empty={t('filter.allStandings')}
        value={search.standing}
        onChange={(value) => onChange({ ...search, standing: STANDINGS.find((each) => each === value) })}
        choices={STANDINGS.map((each) => ({ value: each, label: t(`standing.${each}`) }))}
      />
    </search>
  );
}
