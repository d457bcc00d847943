import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money } from '../api/contract';
import { kroner } from '../lib/money';
import { Bar } from './bar';

/** One grant: how much of it is paid, on its way and left. */
export function MoneyBar({ money }: { money: Money }): ReactElement {
  const { t } = useTranslation('money');
  const left = Math.max(money.grantedOre - money.paidOre - money.inPaymentOre, 0);
  const parts = [
    { kind: 'paid', label: t('bar.paid'), ore: money.paidOre },
    { kind: 'inPayment', label: t('bar.inPayment'), ore: money.inPaymentOre },
    { kind: 'available', label: t('bar.left'), ore: left },
  ] as const;
  return (
    <div className="money-bar">
      <Bar parts={parts} wholeOre={money.grantedOre} />
      <dl className="legend">
        {parts.map((part) => (
          <div key={part.kind}>
            <dt>
              <i className="swatch" data-kind={part.kind} aria-hidden="true" />
              {part.label}
            </dt>
            <dd className="num">{kroner(part.ore)}</dd>
          </div>
        ))}
        <div className="legend-total">
          <dt>{t('bar.granted')}</dt>
          <dd className="num">{kroner(money.grantedOre)}</dd>
        </div>
      </dl>
    </div>
  );
}
