import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { inboxQuery, type Shown } from '../../api/inbox';
import { isForbidden, isLoggedOut } from '../../api/problem';
import { useCommand } from '../../api/use-command';
import { Async } from '../../ui/async';
import { Button } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';
import { ErrorPage } from '../../ui/error-page';
import { Page } from '../../ui/page';
import { ProblemAlert } from '../../ui/problem-alert';
import './inbox.css';
import { NewsItem } from './news-item';

const route = getRouteApi('/varsler');
const WAYS: readonly Shown[] = ['all', 'unread'];

function Ways({ shown }: { shown: Shown }): ReactElement {
  const { t } = useTranslation('inbox');
  return (
    <nav className="tabs" aria-label={t('shown')}>
      {WAYS.map((way) => (
        <Link
          key={way}
          to="/varsler"
          search={{ vis: way === 'all' ? 'alle' : 'uleste' }}
          replace
          activeProps={{}}
          aria-current={way === shown ? 'page' : undefined}
        >
          {t(`show.${way}`)}
        </Link>
      ))}
    </nav>
  );
}

/** Everything a person was told, each piece leading to its case; what is done in the meantime says so. */
export function InboxPage(): ReactElement {
  const { t } = useTranslation('inbox');
  const shown: Shown = route.useSearch().vis === 'uleste' ? 'unread' : 'all';
  const list = useInfiniteQuery(inboxQuery(shown));
  const mark = useCommand({ touches: [['inbox']] });
  const pages = list.data?.pages ?? [];
  const items = pages.flatMap((page) => page.items);
  const [newest] = items;
  if (isForbidden(list.error) || isLoggedOut(list.error)) {
    return <ErrorPage error={list.error} retry={() => void list.refetch()} />;
  }
  const markAll = (upTo: string): void =>
    mark.mutate({ path: '/api/me/notifications/read', method: 'POST', body: { upTo } });
  return (
    <Page
      title={t('title')}
      intro={t('intro')}
      aside={
        newest !== undefined && (pages[0]?.unread ?? 0) > 0 ? (
          <Button variant="secondary" loading={mark.isPending} onClick={() => markAll(newest.id)}>
            {t('markAll')}
          </Button>
        ) : undefined
      }
    >
      <Ways shown={shown} />
      <ProblemAlert error={(list.data === undefined ? null : list.error) ?? mark.error} />
      <Async query={list}>
        {() =>
          items.length === 0 ? (
            <EmptyState text={t(`none.${shown}`)} />
          ) : (
            <ul className="card-list">
              {items.map((news) => (
                <NewsItem
                  key={news.id}
                  news={news}
                  onOpen={() =>
                    news.read
                      ? undefined
                      : mark.mutate({ path: `/api/me/notifications/${news.id}/read`, method: 'POST' })
                  }
                />
              ))}
            </ul>
          )
        }
      </Async>
      {list.hasNextPage && (
        <Button
          variant="secondary"
          className="push-down"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('older')}
        </Button>
      )}
    </Page>
  );
}
