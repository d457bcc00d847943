import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { contractListsQuery, type ContractListSummary } from '../../api/contract-list-queries';
import { meQuery } from '../../api/queries';
import { dayOf } from '../../lib/dates';
import { Async } from '../../ui/async';
import { DataTable } from '../../ui/data-table';
import { Button } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { ImportForm } from './import-form';

function Lists({ lists }: { lists: readonly ContractListSummary[] }): ReactElement {
  const { t } = useTranslation('awards');
  if (lists.length === 0) return <EmptyState text={t('list.none')} />;
  return (
    <DataTable
      caption={t('list.title')}
      rows={lists}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          head: t('column.list'),
          cell: ({ id, title }) => (
            <Link className="ds-link" to="/kontraktslister/$id" params={{ id }}>
              {title}
            </Link>
          ),
        },
        { key: 'state', head: t('column.state'), cell: ({ stateText }) => stateText },
        { key: 'rows', head: t('column.contracts'), numeric: true, cell: ({ rows }) => rows },
        { key: 'by', head: t('column.by'), cell: ({ importedBy }) => importedBy, minor: true },
        { key: 'at', head: t('column.at'), cell: ({ importedAt }) => dayOf(importedAt) },
      ]}
    />
  );
}

/** The lists of contracts that are awarded by rate, and the way in for a new one. */
export function ContractListsPage(): ReactElement {
  const { t } = useTranslation('awards');
  const { data: me } = useSuspenseQuery(meQuery);
  const query = useQuery(contractListsQuery);
  const works = me.user?.roles.includes('caseworker') === true;
  return (
    <Page
      width="wide"
      title={t('list.title')}
      intro={t('list.intro')}
      aside={
        works && (
          <Button asChild data-size="sm" variant="secondary">
            <Link to="/direkte/ny">{t('list.direct')}</Link>
          </Button>
        )
      }
    >
      {works && <ImportForm />}
      <Async query={query}>{(lists) => <Lists lists={lists} />}</Async>
    </Page>
  );
}
