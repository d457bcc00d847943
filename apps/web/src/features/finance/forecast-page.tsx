import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { forecastQuery } from '../../api/finance-queries';
import { meQuery } from '../../api/queries';
import { ExportLinks } from '../../saving/export-links';
import { Async } from '../../ui/async';
import { Heading } from '../../ui/digdir';
import { Page } from '../../ui/page';
import { ExpectedTable } from './expected-table';
import { FinanceMenu } from './finance-menu';
import { WhatIf } from './what-if-part';
import { Years } from './years';
import './finance.css';

const route = getRouteApi('/okonomi/prognose');

/** What is expected to be paid when, and what would be left if open applications were granted. */
export function ForecastPage(): ReactElement {
  const { t } = useTranslation('oversight');
  const { data: me } = useSuspenseQuery(meQuery);
  const thisYear = Number(me.today.slice(0, 4));
  const { ar: year = thisYear } = route.useSearch();
  const query = useQuery(forecastQuery(year));
  return (
    <Page width="wide" title={t('forecast.title', { year })} intro={t('forecast.intro')}>
      <FinanceMenu year={year} />
      <Years to="/okonomi/prognose" chosen={year} newest={thisYear} />
      <Async query={query}>
        {(forecast) => (
          <>
            <section className="section">
              <Heading level={2} data-size="xs">
                {t('forecast.payments')}
              </Heading>
              <ExpectedTable expected={forecast.expected} />
              <ExportLinks
                path="/api/ledger/forecast/export"
                query={{ year, part: 'expected' }}
                what={t('forecast.payments')}
              />
            </section>
            <section className="section">
              <Heading level={2} data-size="xs">
                {t('forecast.whatIf')}
              </Heading>
              <p>{t('forecast.whatIfIntro')}</p>
              <WhatIf key={year} forecast={forecast} year={year} />
              <ExportLinks
                path="/api/ledger/forecast/export"
                query={{ year, part: 'applications' }}
                what={t('forecast.whatIf')}
              />
            </section>
          </>
        )}
      </Async>
    </Page>
  );
}
