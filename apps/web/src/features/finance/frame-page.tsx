import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { balancesQuery, frameQuery } from '../../api/queries';
import { framesOf } from '../../lib/balances';
import { longDate } from '../../lib/dates';
import { useFrameName } from '../../lib/use-frame-name';
import { Async } from '../../ui/async';
import { Heading } from '../../ui/digdir';
import { Page } from '../../ui/page';
import { AsOf } from './as-of';
import { BarLegend } from './bar-legend';
import { FramesTable } from './frames-table';
import { FrameTransfers } from './frame-transfers';
import { Tranches } from './tranches';

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
  const query = useQuery(balancesQuery({ year, valueDate: per }));
  return (
    <Async query={query} rows={3}>
      {(rows) => {
        const frames = framesOf(rows).filter((each) => each.frame === frame);
        const [one] = frames;
        return one === undefined ? null : (
          <>
            <BarLegend />
            <FramesTable frames={frames} total={one.total} per={per} />
          </>
        );
      }}
    </Async>
  );
}

/** One frame: where its money came from, how it lies, and every transfer with the case behind it. */
export function FramePage(): ReactElement {
  const { t } = useTranslation('finance');
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
      {({ tranches }) => (
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
          <Balances frame={frame} year={year} per={per} />
          <section className="section">
            <Heading level={2} data-size="xs">
              {t('tranche.title')}
            </Heading>
            <Tranches tranches={tranches} />
          </section>
          <section className="section">
            <Heading level={2} data-size="xs">
              {t('frame.transfers')}
            </Heading>
            <FrameTransfers query={{ frame, year, measure, valueDate: per }} />
          </section>
        </Page>
      )}
    </Async>
  );
}
