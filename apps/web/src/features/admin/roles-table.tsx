import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GivenRole, SchemeName } from '../../api/role-queries';
import { clockOf, dayOf, shortDate } from '../../lib/dates';
import { kroner } from '../../lib/money';
import { useRoleName } from '../../lib/use-role-name';
import { DataTable, type Column } from '../../ui/data-table';
import { StatusTag } from '../../ui/status-tag';
import type { RoleOrder } from './sorted';

interface Props {
  roles: readonly GivenRole[];
  schemes: readonly SchemeName[];
  sort: string | undefined;
  onSort: (sort: RoleOrder | `-${RoleOrder}`) => void;
  /** Left out for those who only look. */
  actions: ((role: GivenRole) => ReactNode) | undefined;
}

const TAG: Record<GivenRole['standing'], string> = { coming: 'upcoming', current: 'open', ended: 'ended' };

/** Who has what: one line a role. */
export function RolesTable({ roles, schemes, sort, onSort, actions }: Props): ReactElement {
  const { t } = useTranslation('admin');
  const nameOf = useRoleName();
  const nameOfScheme = (key: string): string => schemes.find((each) => each.key === key)?.name ?? key;
  const period = ({ validFrom, validTo }: GivenRole): string => {
    if (validFrom === null && validTo === null) return t('period.always');
    if (validTo === null) return t('period.from', { from: shortDate(validFrom ?? '') });
    if (validFrom === null) return t('period.to', { to: shortDate(validTo) });
    return t('period.both', { from: shortDate(validFrom), to: shortDate(validTo) });
  };
  const reach = ({ schemes: keys, limitOre }: GivenRole): string =>
    [
      keys === null ? t('reach.all') : keys.map(nameOfScheme).join(', '),
      ...(limitOre === null ? [] : [t('reach.limit', { amount: kroner(limitOre) })]),
    ].join(' · ');
  const columns: Column<GivenRole, RoleOrder>[] = [
    {
      key: 'name',
      head: t('column.person'),
      sort: 'name',
      cell: (role) => (
        <>
          <strong>{role.name ?? role.sub}</strong>
          {role.name !== null && <div className="subtle">{role.sub}</div>}
        </>
      ),
    },
    { key: 'role', head: t('column.role'), sort: 'role', cell: (role) => nameOf(role.role) },
    { key: 'reach', head: t('column.reach'), cell: reach },
    {
      key: 'period',
      head: t('column.period'),
      sort: 'validTo',
      cell: (role) => (
        <>
          <StatusTag state={TAG[role.standing]} text={t(`standing.${role.standing}`)} />{' '}
          <span className="nowrap">{period(role)}</span>
        </>
      ),
    },
    {
      key: 'granted',
      head: t('column.granted'),
      minor: true,
      cell: (role) => (
        <>
          {t('grantedBy', { who: role.grantedBy, when: dayOf(role.grantedAt) })}
          {role.reason !== null && <div className="subtle">{role.reason}</div>}
        </>
      ),
    },
    {
      key: 'login',
      head: t('column.lastLogin'),
      sort: 'lastLoginAt',
      cell: ({ lastLoginAt }) =>
        lastLoginAt === null
          ? t('neverLoggedIn')
          : t('loggedIn', { day: dayOf(lastLoginAt), clock: clockOf(lastLoginAt) }),
    },
    ...(actions === undefined ? [] : [{ key: 'actions', head: t('column.actions'), cell: actions }]),
  ];
  return (
    <DataTable
      caption={t('caption')}
      columns={columns}
      rows={roles}
      rowKey={({ id }) => id}
      sort={sort}
      onSort={onSort}
    />
  );
}
