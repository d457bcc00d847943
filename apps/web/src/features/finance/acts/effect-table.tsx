import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Effect } from '../../../api/act-queries';
import { amount } from '../../../lib/money';
import { useFrameName } from '../../../lib/use-frame-name';
import { DataTable } from '../../../ui/data-table';

const PLUS = '+';

/** The account of the giver counts downwards; people read what was given as a sum that grows. */
const turned = ({ account }: Effect): 1 | -1 => (account === 'source' ? -1 : 1);

const signed = (ore: number): string => `${ore > 0 ? PLUS : ''}${amount(ore)}`;

/** Each account an act touches, before and after. */
export function EffectTable({ effects }: { effects: readonly Effect[] }): ReactElement {
  const { t } = useTranslation(['acts', 'money']);
  const nameOf = useFrameName();
  return (
    <DataTable
      caption={t('effect.caption')}
      rows={effects}
      rowKey={({ account, frame, year, measure }) => `${account} ${frame} ${year} ${measure ?? ''}`}
      columns={[
        {
          key: 'account',
          head: t('effect.account'),
          cell: (effect) => (
            <>
              {t(`money:account.${effect.account}`)}
              <span className="under">
                {nameOf(effect.measure ?? effect.frame)} {effect.year}
              </span>
            </>
          ),
        },
        {
          key: 'before',
          head: t('effect.before'),
          numeric: true,
          cell: (effect) => amount(effect.beforeOre * turned(effect) + 0),
        },
        {
          key: 'change',
          head: t('effect.change'),
          numeric: true,
          cell: (effect) => signed((effect.afterOre - effect.beforeOre) * turned(effect)),
        },
        {
          key: 'after',
          head: t('effect.after'),
          numeric: true,
          cell: (effect) => <strong>{amount(effect.afterOre * turned(effect) + 0)}</strong>,
        },
      ]}
    />
  );
}
