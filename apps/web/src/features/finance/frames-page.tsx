import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { balancesQuery, meQuery } from '../../api/queries';
import { framesOf, sumsOf } from '../../lib/balances';
import { longDate } from '../../lib/dates';
import { Async } from '../../ui/async';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { AsOf } from './as-of';
import { BarLegend } from './bar-legend';
import { FramesTable } from './frames-table';
import { KeyFigures } from './key-figures';

const route = getRouteApi('/okonomi');
const YEARS_BACK = 3;

function Years({ chosen, newest }: { chosen: number; newest: number }): ReactElement {
  const { t } = useTranslation('finance');
  return (
    <nav className="pills" aria-label={t('years')}>
      {Array.from({ length: YEARS_BACK }, (_, back) => newest - back).map((year) => (
        <Link
          key={year}
          to="/okonomi"
          search={(before) => ({ ...before, ar: year })}
          aria-current={year === chosen ? 'page' : undefined}
        >
          {year}
        </Link>
      ))}
    </nav>
  );
}

/** The frames of a year as of a date: one bar and one row of figures each, and what they come to. */
export function FramesPage(): ReactElement {
  const { t } = useTranslation('finance');
  const { data: me } = useSuspenseQuery(meQuery);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const thisYear = Number(me.today.slice(0, 4));
  const year = search.ar ?? thisYear;
  const { per } = search;
  const query = useQuery(balancesQuery({ year, valueDate: per }));
  return (
    <Page
      width="wide"
      title={t('frames.title', { year })}
      intro={per === undefined ? t('frames.all') : t('frames.asOf', { date: longDate(per) })}
      aside={<AsOf value={per} onChange={(date) => void navigate({ search: { ...search, per: date } })} />}
    >
      <Years chosen={year} newest={thisYear} />
      <Async query={query}>
        {(rows) => {
          const frames = framesOf(rows);
          const total = sumsOf(frames.map((frame) => frame.total));
          if (frames.length === 0) return <EmptyState text={t('frames.empty', { year })} />;
          return (
            <>
              <KeyFigures total={total} />
              <BarLegend />
              <FramesTable frames={frames} total={total} per={per} />
            </>
          );
        }}
      </Async>
    </Page>
  );
}
