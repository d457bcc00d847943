import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '../api/contract';
import { areasOf, type Area } from '../lib/permissions';
import { Button } from '../ui/digdir';
import { useLogOut } from './use-log-out';

const ADDRESS = {
  mine: '/min',
  cases: '/saker',
  approval: '/godkjenning',
  lists: '/kontraktslister',
  finance: '/okonomi',
  payments: '/okonomi/utbetalinger',
  vouchers: '/okonomi/bilag',
  rejected: '/okonomi/avviste',
  reconciliation: '/okonomi/avstemming',
  schemes: '/ordninger-admin',
  people: '/admin/brukere',
} as const satisfies Record<Area, string>;

function Areas({ user }: { user: User }): ReactElement {
  const { t } = useTranslation();
  const names: Record<Area, string> = {
    mine: t('area.mine'),
    cases: t('area.cases'),
    approval: t('area.approval'),
    lists: t('area.lists'),
    finance: t('area.finance'),
    payments: t('area.payments'),
    vouchers: t('area.vouchers'),
    rejected: t('area.rejected'),
    reconciliation: t('area.reconciliation'),
    schemes: t('area.schemes'),
    people: t('area.people'),
  };
  return (
    <nav aria-label={t('menu')} className="areas">
      {areasOf(user).map((area) => (
        <Link
          key={area}
          to={ADDRESS[area]}
          activeOptions={{ exact: area === 'finance', includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {names[area]}
        </Link>
      ))}
    </nav>
  );
}

/** Areas by role, who is logged in and for whom, and the way out. */
export function SiteMenu({ user }: { user: User | null }): ReactElement {
  const { t } = useTranslation();
  const logOut = useLogOut();
  if (user === null) {
    return (
      <Button asChild data-size="sm">
        <Link to="/logg-inn">{t('logIn')}</Link>
      </Button>
    );
  }
  const roles = user.roles.map((role) => t(`role.${role}`)).join(', ');
  const [first, ...others] = user.parties;
  const company = first === undefined ? null : first.name;
  return (
    <>
      <Areas user={user} />
      <div className="who">
        <div>
          <Link to="/min/okter" className="who-name">
            {user.name}
            <span className="ds-sr-only">: {t('sessions')}</span>
          </Link>
          <span className="who-role">
            {company === null
              ? roles
              : others.length === 0
                ? company
                : t('andMore', { company, count: others.length })}
          </span>
        </div>
        <Button variant="tertiary" data-size="sm" onClick={logOut}>
          {t('logOut')}
        </Button>
      </div>
    </>
  );
}
