import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { proposalsQuery, yearEndQuery } from '../../../api/act-queries';
import { balancesQuery, meQuery } from '../../../api/queries';
import { useFrameName } from '../../../lib/use-frame-name';
import { ExportLinks } from '../../../saving/export-links';
import { Async } from '../../../ui/async';
import { Alert } from '../../../ui/digdir';
import { EmptyState } from '../../../ui/empty-state';
import { Page } from '../../../ui/page';
import { FinanceMenu } from '../finance-menu';
import { Years } from '../years';
import { YearEndRun } from './year-end-run';
import './acts.css';

const route = getRouteApi('/okonomi/arsslutt');

function OneFrame({ frame, year, isOver }: { frame: string; year: number; isOver: boolean }): ReactElement {
  const query = useQuery(yearEndQuery(frame, year));
  const { data: proposals = [] } = useQuery(proposalsQuery('proposed'));
  const waiting = proposals.filter(
    ({ act }) => act.kind === 'close_year' && act.frame === frame && act.year === year,
  );
  return (
    <Async query={query}>
      {(end) => (
        <>
          <YearEndRun end={end} isOver={isOver} waiting={waiting} />
          <ExportLinks path={`/api/finance/year-ends/${frame}/${year}/export`} />
        </>
      )}
    </Async>
  );
}

/** Year-end, frame by frame: a run of two acts that shows what it will do and what is in its way. */
export function YearEndPage(): ReactElement {
  const { t } = useTranslation('acts');
  const { data: me } = useSuspenseQuery(meQuery);
  const { ar, ramme } = route.useSearch();
  const nameOf = useFrameName();
  const thisYear = Number(me.today.slice(0, 4));
  const year = ar ?? thisYear - 1;
  const isOver = year < thisYear;
  const query = useQuery({ ...balancesQuery({ year }), placeholderData: keepPreviousData });
  return (
    <Page width="wide" title={t('year.title', { year })} intro={t('year.intro')}>
      <FinanceMenu year={year} />
      <Years to="/okonomi/arsslutt" chosen={year} newest={thisYear} />
      {!isOver && <Alert data-color="info">{t('year.notOver', { year })}</Alert>}
      <Async query={query}>
        {(rows) => {
          const frames = rows.filter((row) => row.measure === null && row.year === year);
          const chosen = frames.find(({ frame }) => frame === ramme) ?? frames[0];
          if (chosen === undefined) return <EmptyState text={t('year.empty', { year })} />;
          return (
            <>
              <nav className="pills" aria-label={t('year.choose')}>
                {frames.map(({ frame }) => (
                  <Link
                    key={frame}
                    to="/okonomi/arsslutt"
                    search={{ ar: year, ramme: frame }}
                    aria-current={frame === chosen.frame ? 'page' : undefined}
                  >
                    {nameOf(frame)}
                  </Link>
                ))}
              </nav>
              <OneFrame key={`${chosen.frame} ${year}`} frame={chosen.frame} year={year} isOver={isOver} />
            </>
          );
        }}
      </Async>
    </Page>
  );
}
