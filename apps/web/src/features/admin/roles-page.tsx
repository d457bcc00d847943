import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../api/queries';
import { rolesFile, rolesQuery, type GivenRole, type RoleQuestion } from '../../api/role-queries';
import { Async } from '../../ui/async';
import { Button } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { ChangeDialog, GrantDialog, RevokeDialog } from './role-dialogs';
import { RoleFilters } from './role-filters';
import { RolesTable } from './roles-table';
import { sorted } from './sorted';

const route = getRouteApi('/admin/brukere');

type Opened = { act: 'grant' } | { act: 'change' | 'revoke'; role: GivenRole } | null;

/** Who has which role, for review; the system administrator gives, changes and takes them. */
export function RolesPage(): ReactElement {
  const { t } = useTranslation('admin');
  const { data: me } = useSuspenseQuery(meQuery);
  const { q, rolle, status, sort } = route.useSearch();
  const navigate = route.useNavigate();
  const question: RoleQuestion = { q, role: rolle, standing: status };
  const list = useQuery({ ...rolesQuery(question), placeholderData: keepPreviousData });
  const [opened, setOpened] = useState<Opened>(null);
  const close = (): void => setOpened(null);
  const mayChange = me.user?.roles.includes('system_administrator') === true;
  const schemes = list.data?.schemes ?? [];
  const actions = (role: GivenRole): ReactElement =>
    role.sub === me.user?.sub ? (
      <span className="subtle">{t('own')}</span>
    ) : (
      <div className="button-row">
        <Button variant="tertiary" data-size="sm" onClick={() => setOpened({ act: 'change', role })}>
          {t('change.open')}
          <span className="ds-sr-only"> {role.name ?? role.sub}</span>
        </Button>
        <Button
          variant="tertiary"
          data-color="danger"
          data-size="sm"
          onClick={() => setOpened({ act: 'revoke', role })}
        >
          {t('revoke.open')}
          <span className="ds-sr-only"> {role.name ?? role.sub}</span>
        </Button>
      </div>
    );
  return (
    <Page
      width="wide"
      title={t('title')}
      intro={t('intro')}
      aside={
        <div className="button-row">
          <Button asChild variant="secondary" data-size="sm">
            <a href={rolesFile(question)} download>
              {t('export')}
            </a>
          </Button>
          {mayChange && (
            <Button data-size="sm" onClick={() => setOpened({ act: 'grant' })}>
              {t('grant.open')}
            </Button>
          )}
        </div>
      }
    >
      <RoleFilters
        search={question}
        onChange={({ q: words, role, standing }) =>
          void navigate({ search: { q: words, rolle: role, status: standing, sort }, replace: true })
        }
      />
      <Async query={list} rows={8}>
        {({ items }) => (
          <>
            <p className="subtle" role="status">
              {t('count', { count: items.length })}
            </p>
            {items.length === 0 ? (
              <EmptyState text={t('empty')}>
                <Button variant="secondary" onClick={() => void navigate({ search: {} })}>
                  {t('filter.clear')}
                </Button>
              </EmptyState>
            ) : (
              <RolesTable
                roles={sorted(items, sort)}
                schemes={schemes}
                sort={sort}
                onSort={(order) =>
                  void navigate({ search: (before) => ({ ...before, sort: order }), replace: true })
                }
                actions={mayChange ? actions : undefined}
              />
            )}
          </>
        )}
      </Async>
      {opened?.act === 'grant' && <GrantDialog schemes={schemes} onClose={close} />}
      {opened?.act === 'change' && <ChangeDialog role={opened.role} schemes={schemes} onClose={close} />}
      {opened?.act === 'revoke' && <RevokeDialog role={opened.role} onClose={close} />}
    </Page>
  );
}
