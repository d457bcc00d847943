import { keepPreviousData, useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { aidToReportQuery, type AidPeriod } from '../../api/aid-queries';
import { meQuery } from '../../api/queries';
import { longDate } from '../../lib/dates';
import { ExportLinks } from '../../saving/export-links';
import { Async } from '../../ui/async';
import { Button } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { AidPeriodForm } from './aid-period';
import { AidTable } from './aid-table';
import { FinanceMenu } from './finance-menu';
import './finance.css';

const route = getRouteApi('/stotte');

/** What must be reported to the state-aid register of what was decided in a period; this year unless another is chosen. */
export function AidPage(): ReactElement {
  const { t } = useTranslation('aid');
  const { today } = useSuspenseQuery(meQuery).data;
  const year = today.slice(0, 4);
  const { fra: from = `${year}-01-01`, til: to = `${year}-12-31` } = route.useSearch();
  const navigate = route.useNavigate();
  const period: AidPeriod = { from, to };
  const query = useInfiniteQuery({ ...aidToReportQuery(period), placeholderData: keepPreviousData });
  return (
    <Page width="wide" title={t('title')} intro={t('intro')}>
      <FinanceMenu year={Number(year)} />
      <AidPeriodForm
        key={`${from} ${to}`}
        value={period}
        onChange={(chosen) => void navigate({ search: { fra: chosen.from, til: chosen.to } })}
      />
      <div className="push-down">
        <Async query={query}>
          {({ pages }) =>
            pages[0]?.items.length === 0 ? (
              <EmptyState text={t('none', { from: longDate(from), to: longDate(to) })} />
            ) : (
              <>
                <p className="subtle" role="status">
                  {t('count', { count: pages[0]?.total ?? 0 })}
                </p>
                <AidTable awards={pages.flatMap(({ items }) => items)} />
                {query.hasNextPage && (
                  <Button
                    variant="secondary"
                    loading={query.isFetchingNextPage}
                    onClick={() => void query.fetchNextPage()}
                  >
                    {t('more')}
                  </Button>
                )}
                <ExportLinks path="/api/aid/to-report/export" query={{ ...period }} />
              </>
            )
          }
        </Async>
      </div>
    </Page>
  );
}
