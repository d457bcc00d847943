import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sums } from '../../lib/balances';
import { kroner, percent } from '../../lib/money';

/** The year in four figures. */
export function KeyFigures({ total }: { total: Sums }): ReactElement {
  const { t } = useTranslation('finance');
  const whole = total.appropriatedOre + total.carriedInOre;
  const bound = total.committedOre + total.inPaymentOre + total.paidOre;
  const figures = [
    { key: 'appropriated', label: t('figure.appropriated'), ore: whole, note: null },
    { key: 'granted', label: t('figure.granted'), ore: bound, note: percent(bound, whole) },
    { key: 'paid', label: t('figure.paid'), ore: total.paidOre, note: percent(total.paidOre, whole) },
    {
      key: 'available',
      label: t('figure.available'),
      ore: total.availableOre,
      note: percent(total.availableOre, whole),
    },
  ];
  return (
    <dl className="key-figures">
      {figures.map((figure) => (
        <div key={figure.key}>
          <dt>{figure.label}</dt>
          <dd className="num">
            {kroner(figure.ore)}
            {figure.note !== null && (
              <span className="under">{t('figure.share', { share: figure.note })}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
