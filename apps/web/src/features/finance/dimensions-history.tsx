import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaceDimensions } from '../../api/accounting-queries';
import { dayOf, shortDate } from '../../lib/dates';
import { useFrameName } from '../../lib/use-frame-name';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { DIMENSIONS } from './dimensions-table';

/** All that was said of a year's frames and measures, also what holds later. */
export function DimensionsHistory({ places }: { places: readonly PlaceDimensions[] }): ReactElement {
  const { t } = useTranslation('dimensions');
  const nameOf = useFrameName();
  const rows = places
    .flatMap(({ frame, measure, history }) => history.map((row) => ({ ...row, frame, measure })))
    .toSorted((one, other) => (one.validFrom < other.validFrom ? 1 : -1));
  if (rows.length === 0) return <EmptyState text={t('historyNone')} />;
  return (
    <DataTable
      caption={t('historyCaption')}
      rows={rows}
      rowKey={({ frame, measure, validFrom }) => `${frame} ${measure ?? ''} ${validFrom}`}
      columns={[
        {
          key: 'from',
          head: t('from'),
          cell: ({ validFrom }) => <span className="num nowrap">{shortDate(validFrom)}</span>,
        },
        {
          key: 'place',
          head: t('place'),
          cell: ({ frame, measure }) =>
            measure === null ? nameOf(frame) : `${nameOf(frame)}, ${nameOf(measure)}`,
        },
        ...DIMENSIONS.map((dimension) => ({
          key: dimension,
          head: t(`code.${dimension}`),
          cell: (row: (typeof rows)[number]) => (
            <span className="num as-written">{row[dimension] ?? '–'}</span>
          ),
        })),
        {
          key: 'by',
          head: t('setBy'),
          cell: ({ setByName, setAt }) => `${setByName}, ${dayOf(setAt)}`,
        },
      ]}
    />
  );
}
