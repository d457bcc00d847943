import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { overviewQuery } from '../../api/finance-queries';
import { frameQuery } from '../../api/queries';
import { framesOf } from '../../lib/balances';
import { longDate } from '../../lib/dates';
import { useFrameName } from '../../lib/use-frame-name';
import { ExportLinks } from '../../saving/export-links';
import { Async } from '../../ui/async';
import { Heading } from '../../ui/digdir';
import { Page } from '../../ui/page';
import { LimitsTable } from './acts/limits-table';
import { ProposeLink } from './acts/propose-link';
import { AsOf } from './as-of';
import { BarLegend } from './bar-legend';
import { FramesTable } from './frames-table';
import { FrameTransfers } from './frame-transfers';
import { Tranches } from './tranches';
import './finance.css';

const route = getRouteApi('/okonomi/rammer/$frame/$year');

function Balances({
  frame,
  year,
  per,
}: {
  frame: string;
  year: number;
  per: string | undefined;
}): ReactElement {
  const query = useQuery(overviewQuery({ year, ...(per !== undefined && { valueDate: per }) }));
  return (
    <Async query={query} rows={3}>
      {({ rows, limits }) => {
        const frames = framesOf(rows).filter((each) => each.frame === frame);
        const [one] = frames;
        return one === undefined ? null : (
          <>
            <BarLegend />
            <FramesTable frames={frames} total={one.total} per={per} rows={rows} limits={limits} />
            <MeasurePills
              frame={frame}
              year={year}
              measures={one.measures.flatMap((row) => row.measure ?? [])}
            />
          </>
        );
      }}
    </Async>
  );
}

/** Narrows the transfers to one measure. */
function MeasurePills(props: {
  frame: string;
  year: number;
  measures: readonly string[];
}): ReactElement | null {
  const { t } = useTranslation('oversight');
  const nameOf = useFrameName();
  const { tiltak } = route.useSearch();
  const { frame, year, measures } = props;
  if (measures.length === 0) return null;
  return (
    <nav className="pills" aria-label={t('measure.label')}>
      {[undefined, ...measures].map((measure) => (
        <Link
          key={measure ?? ''}
          to="/okonomi/rammer/$frame/$year"
          params={{ frame, year: String(year) }}
          search={(before) => ({ ...before, tiltak: measure })}
          aria-current={tiltak === measure ? 'page' : undefined}
        >
          {measure === undefined ? t('measure.all') : nameOf(measure)}
        </Link>
      ))}
    </nav>
  );
}

/** One frame: where its money came from, how it lies, and every transfer with the case behind it. */
export function FramePage(): ReactElement {
  const { t } = useTranslation(['finance', 'oversight']);
  const { frame, year: text } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const nameOf = useFrameName();
  const year = Number(text);
  const { per } = search;
  const measure = search.tiltak;
  const detail = useQuery(frameQuery(frame, year));
  return (
    <Async query={detail}>
      {({ tranches, limits }) => (
        <Page
          width="wide"
          kicker={
            <Link className="ds-link" to="/okonomi" search={{ ar: year, per }}>
              {t('frames.title', { year })}
            </Link>
          }
          title={t('frame.title', { frame: nameOf(frame), year })}
          intro={per === undefined ? undefined : t('frames.asOf', { date: longDate(per) })}
          aside={
            <AsOf value={per} onChange={(date) => void navigate({ search: { ...search, per: date } })} />
          }
        >
          <ProposeLink frame={frame} year={year} measure={measure} />
          <Balances frame={frame} year={year} per={per} />
          <LimitsTable limits={limits} file={`/api/ledger/frames/${frame}/${year}/limits/export`} />
          <section className="section">
            <Heading level={2} data-size="xs">
              {t('tranche.title')}
            </Heading>
            <Tranches tranches={tranches} />
            <ExportLinks path={`/api/ledger/frames/${frame}/${year}/export`} what={t('oversight:given')} />
          </section>
          <section className="section">
            <Heading level={2} data-size="xs">
              {t('frame.transfers')}
            </Heading>
            <FrameTransfers query={{ frame, year, measure, valueDate: per }} />
            <ExportLinks
              path="/api/ledger/transfers/export"
              query={{ frame, year, measure, valueDate: per }}
              what={t('oversight:listed')}
            />
          </section>
        </Page>
      )}
    </Async>
  );
}
