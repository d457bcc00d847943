import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { YearEnd } from '../../../api/act-queries';
import { kroner } from '../../../lib/money';
import { Facts } from '../../../ui/facts';

/** What the second act does with the rest of the frame. */
export function SecondActFigures({ end, carryOre }: { end: YearEnd; carryOre: number }): ReactElement {
  const { t } = useTranslation('acts');
  const { remainingOre, year } = end;
  const figure = (label: string, ore: number) => ({
    label,
    value: <strong className="num">{kroner(ore)}</strong>,
  });
  return (
    <Facts
      layout="grid"
      facts={[
        figure(t('year.remaining'), remainingOre),
        figure(t('year.carry', { year: year + 1 }), carryOre),
        figure(t('year.lapse'), remainingOre - carryOre),
      ]}
    />
  );
}
