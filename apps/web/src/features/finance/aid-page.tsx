import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { aidToReportQuery, type AidPeriod } from '../../api/aid-queries';
import { meQuery } from '../../api/queries';
import { longDate } from '../../lib/dates';
import { ExportLinks } from '../../saving/export-links';
import { ShownOf } from '../../saving/shown-of';
import { Async } from '../../ui/async';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { AidPeriodForm } from './aid-period';
import { AidTable } from './aid-table';
import { FinanceMenu } from './finance-menu';
import './finance.css';

const route = getRouteApi('/stotte');
/** More are read in the file. */
const MOST_ROWS = 200;

/** What must be reported to the state-aid register of what was decided in a period; this year unless another is chosen. */
export function AidPage(): ReactElement {
  const { t } = useTranslation('aid');
  const { today } = useSuspenseQuery(meQuery).data;
  const year = today.slice(0, 4);
  const { fra: from = `${year}-01-01`, til: to = `${year}-12-31` } = route.useSearch();
  const navigate = route.useNavigate();
  const period: AidPeriod = { from, to };
  const query = useQuery({ ...aidToReportQuery(period), placeholderData: keepPreviousData });
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
          {(awards) =>
            awards.length === 0 ? (
              <EmptyState text={t('none', { from: longDate(from), to: longDate(to) })} />
            ) : (
              <>
                <AidTable awards={awards.slice(0, MOST_ROWS)} />
                <ShownOf shown={Math.min(awards.length, MOST_ROWS)} of={awards.length} />
                <ExportLinks path="/api/aid/to-report/export" query={{ ...period }} />
              </>
            )
          }
        </Async>
      </div>
    </Page>
  );
}
