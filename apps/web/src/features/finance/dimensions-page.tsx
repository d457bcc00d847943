import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dimensionsQuery, type PlaceDimensions } from '../../api/accounting-queries';
import { meQuery } from '../../api/queries';
import { longDate } from '../../lib/dates';
import { ExportLinks } from '../../saving/export-links';
import { Async } from '../../ui/async';
import { Alert, Heading } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { AsOf } from './as-of';
import { DimensionsHistory } from './dimensions-history';
import { DimensionsTable } from './dimensions-table';
import { FinanceMenu } from './finance-menu';
import { SetDimensionsDialog } from './set-dimensions-dialog';
import { Years } from './years';
import './finance.css';

const route = getRouteApi('/okonomi/dimensjoner');

function Places({
  places,
  year,
  on,
  asked,
  writes,
}: {
  places: readonly PlaceDimensions[];
  year: number;
  on: string;
  /** For the file. */
  asked: { year: number; on?: string };
  writes: boolean;
}): ReactElement {
  const { t } = useTranslation('dimensions');
  const [setting, setSetting] = useState<PlaceDimensions | null>(null);
  const [saved, setSaved] = useState(false);
  return (
    <>
      {saved && (
        <Alert data-color="success" role="status">
          {t('saved')}
        </Alert>
      )}
      <DimensionsTable places={places} onSet={writes ? setSetting : undefined} />
      <ExportLinks path="/api/finance/dimensions/export" query={asked} />
      <section className="section">
        <Heading level={2} data-size="xs">
          {t('history')}
        </Heading>
        <DimensionsHistory places={places} />
        <ExportLinks path="/api/finance/dimensions/history/export" query={{ year }} what={t('history')} />
      </section>
      {setting !== null && (
        <SetDimensionsDialog
          place={setting}
          frame={places.find(({ frame, measure }) => frame === setting.frame && measure === null)}
          from={on}
          onClose={() => setSetting(null)}
          onDone={() => {
            setSetting(null);
            setSaved(true);
          }}
        />
      )}
    </>
  );
}

/** Where in the accounts the money of a year's frames and measures is booked, as of a day, and all that was said before. */
export function DimensionsPage(): ReactElement {
  const { t } = useTranslation('dimensions');
  const { data: me } = useSuspenseQuery(meQuery);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const thisYear = Number(me.today.slice(0, 4));
  const { ar: year = thisYear, per } = search;
  const asked = { year, ...(per !== undefined && { on: per }) };
  const query = useQuery({ ...dimensionsQuery(asked), placeholderData: keepPreviousData });
  const writes = me.user?.roles.includes('finance') === true;
  return (
    <Page
      width="wide"
      title={t('title', { year })}
      intro={`${t('intro')} ${t('asOf', { date: longDate(per ?? me.today) })}`}
      aside={<AsOf value={per} onChange={(date) => void navigate({ search: { ...search, per: date } })} />}
    >
      <FinanceMenu year={year} />
      <Years to="/okonomi/dimensjoner" chosen={year} newest={thisYear} />
      <Async query={query}>
        {({ places, on }) =>
          places.length === 0 ? (
            <EmptyState text={t('empty', { year })} />
          ) : (
            <Places places={places} year={year} on={on} asked={asked} writes={writes} />
          )
        }
      </Async>
    </Page>
  );
}
