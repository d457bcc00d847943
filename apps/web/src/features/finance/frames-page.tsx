import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { overviewQuery, type Overview, type OverviewQuery } from '../../api/finance-queries';
import { meQuery } from '../../api/queries';
import { framesOf, sumsOf } from '../../lib/balances';
import { longDate } from '../../lib/dates';
import { useFrameName } from '../../lib/use-frame-name';
import { ExportLinks } from '../../saving/export-links';
import { Async } from '../../ui/async';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { AsOf } from './as-of';
import { BarLegend } from './bar-legend';
import { FinanceMenu } from './finance-menu';
import { FramesTable } from './frames-table';
import { KeyFigures } from './key-figures';
import { knownAtEndOf } from './known-at';
import { OverviewFilter } from './overview-filter';
import { ProofLine } from './proof-line';
import { Warnings } from './warnings';
import { Years } from './years';
import './finance.css';

const route = getRouteApi('/okonomi');

function Figures({
  overview,
  per,
  query,
}: {
  overview: Overview;
  per: string | undefined;
  query: OverviewQuery;
}): ReactElement {
  const { t } = useTranslation('finance');
  const frames = framesOf(overview.rows);
  if (frames.length === 0) return <EmptyState text={t('frames.empty', { year: overview.year })} />;
  const total = sumsOf(frames.map((frame) => frame.total));
  return (
    <>
      <KeyFigures total={total} />
      <Warnings
        warnings={overview.warnings}
        count={overview.warningCount}
        limits={overview.limits}
        query={query}
      />
      <BarLegend />
      <FramesTable frames={frames} total={total} per={per} rows={overview.rows} limits={overview.limits} />
      <ExportLinks path="/api/ledger/overview/export" query={query} />
      <ProofLine />
    </>
  );
}

/** A year's frames as of a date: a bar and figures each, what is applied for beside them, and what to look at. */
export function FramesPage(): ReactElement {
  const { t } = useTranslation(['finance', 'oversight']);
  const { data: me } = useSuspenseQuery(meQuery);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const nameOf = useFrameName();
  const thisYear = Number(me.today.slice(0, 4));
  const { ar: year = thisYear, per, ordning, midler, kjent } = search;
  const asked: OverviewQuery = {
    year,
    ...(per !== undefined && { valueDate: per }),
    ...(kjent !== undefined && { knownAt: knownAtEndOf(kjent) }),
    ...(ordning !== undefined && { scheme: ordning }),
    ...(midler !== undefined && { fundingType: midler }),
  };
  const query = useQuery({ ...overviewQuery(asked), placeholderData: keepPreviousData });
  return (
    <Page
      width="wide"
      title={t('frames.title', { year })}
      intro={
        <>
          {per === undefined ? t('frames.all') : t('frames.asOf', { date: longDate(per) })}
          {kjent !== undefined && ` ${t('oversight:known', { date: longDate(kjent) })}`}
        </>
      }
      aside={<AsOf value={per} onChange={(date) => void navigate({ search: { ...search, per: date } })} />}
    >
      <FinanceMenu year={year} />
      <Years to="/okonomi" chosen={year} newest={thisYear} />
      <OverviewFilter
        key={kjent}
        chosen={{ ordning, midler, kjent }}
        schemes={query.data?.schemes ?? []}
        nameOf={nameOf}
        onChange={(chosen) => void navigate({ search: { ...search, ...chosen } })}
      />
      <Async query={query}>{(overview) => <Figures overview={overview} per={per} query={asked} />}</Async>
    </Page>
  );
}
