import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { YearEnd } from '../../../api/act-queries';
import { amount, kroner } from '../../../lib/money';
import { useFrameName } from '../../../lib/use-frame-name';
import { DataTable } from '../../../ui/data-table';
import { Paragraph } from '../../../ui/digdir';
import { EmptyState } from '../../../ui/empty-state';
import { Facts } from '../../../ui/facts';

type Row = YearEnd['measures'][number];

/** What the first act carries over and returns, measure by measure, and what is left for the second. */
export function YearEndFigures({ end }: { end: YearEnd }): ReactElement {
  const { t } = useTranslation(['acts', 'common']);
  const nameOf = useFrameName();
  const { measures } = end;
  const sum = (of: (row: Row) => number): string => amount(measures.reduce((so, row) => so + of(row), 0));
  const carried = (ore: number, count: number): ReactElement => (
    <>
      {amount(ore)}
      {count > 0 && <span className="under">{t('year.count', { count })}</span>}
    </>
  );
  return (
    <>
      {measures.length === 0 ? (
        <EmptyState text={t('year.noMeasures')} />
      ) : (
        <DataTable<Row>
          caption={t('year.caption')}
          rows={measures}
          rowKey={({ measure }) => measure}
          columns={[
            {
              key: 'measure',
              head: t('year.measure'),
              cell: ({ measure }) => nameOf(measure),
              total: t('common:sum'),
            },
            {
              key: 'committed',
              head: t('year.committed'),
              numeric: true,
              cell: (row) => carried(row.committedOre, row.commitments),
              total: sum((row) => row.committedOre),
            },
            {
              key: 'reserved',
              head: t('year.reserved'),
              numeric: true,
              cell: (row) => carried(row.reservedOre, row.reservations),
              total: sum((row) => row.reservedOre),
            },
            {
              key: 'returned',
              head: t('year.returned'),
              numeric: true,
              cell: (row) => amount(row.returnedOre),
              total: sum((row) => row.returnedOre),
            },
          ]}
        />
      )}
      {measures.some(({ returnedOre }) => returnedOre < 0) && <Paragraph>{t('year.covered')}</Paragraph>}
      <Facts
        layout="grid"
        facts={[
          {
            label: t('year.undistributed'),
            value: <span className="num">{kroner(end.undistributedOre)}</span>,
          },
          { label: t('year.remaining'), value: <strong className="num">{kroner(end.remainingOre)}</strong> },
        ]}
      />
    </>
  );
}
