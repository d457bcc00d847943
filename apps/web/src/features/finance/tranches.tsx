import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tranche } from '../../api/contract';
import { shortDate } from '../../lib/dates';
import { amount } from '../../lib/money';
import { DataTable } from '../../ui/data-table';
import { Tag } from '../../ui/digdir';
import { EmptyState } from '../../ui/empty-state';

/** What the frame got and lost (below 0), each with the decision behind it. */
export function Tranches({ tranches }: { tranches: readonly Tranche[] }): ReactElement {
  const { t } = useTranslation(['finance', 'common']);
  if (tranches.length === 0) return <EmptyState text={t('tranche.none')} />;
  return (
    <DataTable
      caption={t('tranche.title')}
      rows={tranches}
      rowKey={(tranche) =>
        `${tranche.kind} ${tranche.valueDate} ${tranche.amountOre} ${tranche.decisionRef ?? ''}`
      }
      columns={[
        {
          key: 'date',
          head: t('tranche.date'),
          cell: (tranche) => <span className="num nowrap">{shortDate(tranche.valueDate)}</span>,
          total: t('common:sum'),
        },
        {
          key: 'kind',
          head: t('tranche.kind'),
          cell: (tranche) => tranche.kindText,
        },
        {
          key: 'decision',
          head: t('tranche.decision'),
          cell: (tranche) =>
            tranche.missingDecision ? (
              <Tag data-color="warning" data-size="sm">
                {t('tranche.missing')}
              </Tag>
            ) : (
              (tranche.decisionRef ?? '–')
            ),
        },
        { key: 'note', head: t('tranche.note'), cell: (tranche) => tranche.note ?? '–' },
        {
          key: 'amount',
          head: t('tranche.amount'),
          numeric: true,
          cell: (tranche) => amount(tranche.amountOre),
          total: amount(tranches.reduce((sum, tranche) => sum + tranche.amountOre, 0)),
        },
      ]}
    />
  );
}
