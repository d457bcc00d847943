import { keepPreviousData, useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isForbidden, isLoggedOut } from '../../api/problem';
import { meQuery, worklistQuery } from '../../api/queries';
import { worklistViewsQuery } from '../../api/staff-queries';
import type { WorklistSearch } from '../../areas/worklist-search';
import { useHotkeys } from '../../lib/use-hotkeys';
import { ExportLinks } from '../../saving/export-links';
import { Async } from '../../ui/async';
import { Alert, Button } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';
import { ErrorPage } from '../../ui/error-page';
import { Page } from '../../ui/page';
import { columnsOf, rememberColumns } from './columns';
import { ColumnsMenu } from './columns-menu';
import { FilterChips } from './filter-chips';
import { FilterPanel } from './filter-panel';
import { KeysHelp } from './keys-help';
import { SaveView } from './save-view';
import { SEARCH_ID, SearchBox } from './search-box';
import { SelectionBar } from './selection-bar';
import { ViewsBar } from './views-bar';
import { filterOf, sameFilter } from './worklist-search';
import { ROW_LINK, WorklistTable } from './worklist-table';
import './worklist.css';

const route = getRouteApi('/saker');

/** Moves the focus among the rows; from elsewhere to the first. */
function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>(ROW_LINK)];
  const now = rows.findIndex((row) => row === document.activeElement);
  rows[now === -1 ? 0 : Math.min(Math.max(now + by, 0), rows.length - 1)]?.focus();
}

/** The cases, as the address says: a filter can be kept as a bookmark or sent to a colleague. */
export function WorklistPage(): ReactElement {
  const { t } = useTranslation(['worklist', 'common']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: me } = useSuspenseQuery(meQuery);
  const filter = filterOf(search);
  const list = useInfiniteQuery({ ...worklistQuery(filter), placeholderData: keepPreviousData });
  const views = useQuery(worklistViewsQuery);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [help, setHelp] = useState(false);
  const columns = columnsOf(search.kolonner);
  const pages = list.data?.pages ?? [];
  const [first] = pages;
  const items = pages.flatMap((page) => page.items);
  const change = useCallback(
    (part: WorklistSearch): void =>
      void navigate({ search: (before) => ({ ...before, ...part }), replace: true }),
    [navigate],
  );
  const searchFor = useCallback((q: string | undefined): void => change({ q }), [change]);
  const keys = useMemo(
    () => ({
      '/': () => document.getElementById(SEARCH_ID)?.focus(),
      j: () => step(1),
      k: () => step(-1),
      '?': () => setHelp(true),
    }),
    [],
  );
  useHotkeys(keys);
  // Whoever may not have the list at all gets no frame to look for it in.
  if (first === undefined && (isForbidden(list.error) || isLoggedOut(list.error))) {
    return <ErrorPage error={list.error} retry={() => void list.refetch()} />;
  }
  const roles = me.user?.roles ?? [];
  const maySave = roles.some((role) => ['caseworker', 'approver', 'finance'].includes(role));
  const mayAssign = roles.some((role) => role === 'caseworker' || role === 'approver');
  const current = views.data?.saved.find((view) => view.mine && sameFilter(view.filter, filter));
  const total = first?.total ?? 0;
  return (
    <Page
      width="wide"
      title={t('title')}
      aside={
        <p className="subtle" role="status">
          {first === undefined
            ? ''
            : first.totalIsExact
              ? t('count', { count: total })
              : t('countMore', { count: total })}
        </p>
      }
    >
      <ViewsBar views={views.data} filter={filter} />
      <div className="filter-box">
        <SearchBox q={search.q} onChange={searchFor} />
        <FilterPanel search={search} counts={first?.counts ?? null} onChange={change} />
        <ColumnsMenu
          columns={columns}
          onChange={(chosen) => {
            rememberColumns(chosen);
            change({ kolonner: chosen.length === 0 ? undefined : chosen.join(',') });
          }}
        />
      </div>
      <div className="filter-line">
        <FilterChips search={search} onChange={change} onClear={() => void navigate({ search: {} })} />
        {maySave && <SaveView filter={filter} columns={columns} current={current} />}
        {roles.includes('caseworker') && (
          <Link className="ds-link" to="/registrer-soknad">
            {t('enter')}
          </Link>
        )}
        <Button variant="tertiary" data-size="sm" onClick={() => setHelp(true)}>
          {t('keys.title')}
        </Button>
        <Link className="ds-link" to="/virksomheter">
          {t('companies')}
        </Link>
      </div>
      {list.error !== null && first !== undefined && (
        <Alert data-color="warning" role="alert" className="old-rows">
          {t('oldRows')}{' '}
          <Button variant="secondary" data-size="sm" onClick={() => void list.refetch()}>
            {t('again')}
          </Button>
        </Alert>
      )}
      <Async query={list} rows={10}>
        {() =>
          items.length === 0 ? (
            <EmptyState text={t('empty')}>
              <Button variant="secondary" onClick={() => void navigate({ search: {} })}>
                {t('clear')}
              </Button>
            </EmptyState>
          ) : (
            <>
              {mayAssign && (
                <SelectionBar
                  items={items}
                  chosen={items.filter(({ id }) => marked.has(id))}
                  onChoose={(ids) => setMarked(new Set(ids))}
                />
              )}
              <WorklistTable
                items={items}
                columns={columns}
                sort={search.sort}
                onSort={(sort) => change({ sort })}
                chosen={mayAssign ? marked : undefined}
                onChoose={(id, chosen) =>
                  setMarked(
                    (before) => new Set(chosen ? [...before, id] : [...before].filter((each) => each !== id)),
                  )
                }
              />
            </>
          )
        }
      </Async>
      {list.hasNextPage && first !== undefined && (
        <div className="more">
          <span className="subtle">{t('common:table.shown', { shown: items.length, total })}</span>
          <Button
            variant="secondary"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('common:table.more')}
          </Button>
        </div>
      )}
      {items.length > 0 && <ExportLinks path="/api/cases/export" query={filter} />}
      {help && <KeysHelp onClose={() => setHelp(false)} />}
    </Page>
  );
}
