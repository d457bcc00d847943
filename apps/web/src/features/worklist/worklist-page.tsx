import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { worklistQuery } from '../../api/queries';
import { Button } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';
import { ErrorPage } from '../../ui/error-page';
import { Loading } from '../../ui/loading';
import { Page } from '../../ui/page';
import { ProblemAlert } from '../../ui/problem-alert';
import { Filters } from './filters';
import { ALL, OPEN, StatusTabs } from './status-tabs';
import { WorklistTable } from './worklist-table';

const route = getRouteApi('/saker');

/** The cases, as the address says: a filter can be kept as a bookmark or sent to a colleague. */
export function WorklistPage(): ReactElement {
  const { t } = useTranslation(['cases', 'common']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const status = search.status ?? OPEN;
  const query = {
    state: status === ALL ? undefined : status,
    call: search.utlysning,
    assignee: search.behandler,
    q: search.q,
    sort: search.sort,
  };
  const list = useInfiniteQuery({ ...worklistQuery(query), placeholderData: keepPreviousData });
  const pages = list.data?.pages ?? [];
  const [first] = pages;
  const items = pages.flatMap((page) => page.items);
  const change = (part: Partial<typeof search>): void =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  if (first === undefined && list.error !== null) {
    return <ErrorPage error={list.error} retry={() => void list.refetch()} />;
  }
  return (
    <Page
      width="wide"
      title={t('list.title')}
      aside={
        <p className="subtle" role="status">
          {first === undefined ? '' : t('list.count', { count: first.total })}
        </p>
      }
    >
      <StatusTabs counts={first?.counts ?? {}} chosen={status} />
      <Filters search={search} onChange={change} />
      {list.error !== null && <ProblemAlert error={list.error} />}
      {first === undefined ? (
        <Loading rows={10} />
      ) : items.length === 0 ? (
        <EmptyState text={t('list.empty')}>
          <Button variant="secondary" onClick={() => void navigate({ search: {} })}>
            {t('list.clear')}
          </Button>
        </EmptyState>
      ) : (
        <WorklistTable items={items} sort={search.sort} onSort={(sort) => change({ sort })} />
      )}
      {list.hasNextPage && first !== undefined && (
        <div className="more">
          <span className="subtle">
            {t('common:table.shown', { shown: items.length, total: first.total })}
          </span>
          <Button
            variant="secondary"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('common:table.more')}
          </Button>
        </div>
      )}
    </Page>
  );
}
