import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaceDimensions } from '../../api/accounting-queries';
import { shortDate } from '../../lib/dates';
import { useFrameName } from '../../lib/use-frame-name';
import { DataTable } from '../../ui/data-table';
import { Button } from '../../ui/digdir';

export const DIMENSIONS = ['responsibility', 'function', 'project', 'account'] as const;
const UNKNOWN = '–';

interface Props {
  places: readonly PlaceDimensions[];
  onSet: ((place: PlaceDimensions) => void) | undefined;
}

/** Each frame with its measures below it, and what holds there. */
export function DimensionsTable({ places, onSet }: Props): ReactElement {
  const { t } = useTranslation('dimensions');
  const nameOf = useFrameName();
  const whenOf = ({ ownFrom, measure }: PlaceDimensions): string => {
    if (ownFrom !== null) return shortDate(ownFrom);
    return measure === null ? t('notSet') : t('asFrame');
  };
  return (
    <DataTable
      caption={t('caption')}
      rows={places}
      rowKey={({ frame, measure }) => `${frame} ${measure ?? ''}`}
      columns={[
        {
          key: 'place',
          head: t('place'),
          cell: ({ frame, measure }) => (
            <span className={measure === null ? 'strong' : 'dimension-measure'}>
              {nameOf(measure ?? frame)}
            </span>
          ),
        },
        ...DIMENSIONS.map((dimension) => ({
          key: dimension,
          head: t(`code.${dimension}`),
          cell: (place: PlaceDimensions) => (
            <span className="num as-written">{place[dimension] ?? UNKNOWN}</span>
          ),
        })),
        { key: 'from', head: t('from'), cell: (place) => <span className="num">{whenOf(place)}</span> },
        ...(onSet === undefined
          ? []
          : [
              {
                key: 'act',
                head: t('act'),
                cell: (place: PlaceDimensions) => (
                  <Button variant="tertiary" data-size="sm" onClick={() => onSet(place)}>
                    {t('set')}{' '}
                    <span className="ds-sr-only">
                      {nameOf(place.frame)} {place.measure !== null && nameOf(place.measure)}
                    </span>
                  </Button>
                ),
              },
            ]),
      ]}
    />
  );
}
