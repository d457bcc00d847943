import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaymentBatch } from '../../api/accounting-queries';
import { shortDate } from '../../lib/dates';
import { amount } from '../../lib/money';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { BatchStanding } from './batch-standing';

/** The batches made, the newest first. */
export function BatchesTable({ batches }: { batches: readonly PaymentBatch[] }): ReactElement {
  const { t } = useTranslation('accounting');
  if (batches.length === 0) return <EmptyState text={t('batches.none')} />;
  return (
    <DataTable
      caption={t('batches.title')}
      rows={batches}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'number',
          head: t('column.batch'),
          cell: ({ id, number }) => (
            <Link className="ds-link strong" to="/okonomi/bilag/$id" params={{ id }}>
              {t('batch.name', { number })}
            </Link>
          ),
        },
        {
          key: 'made',
          head: t('column.madeOn'),
          cell: ({ madeOn }) => <span className="num nowrap">{shortDate(madeOn)}</span>,
        },
        { key: 'by', head: t('column.madeBy'), minor: true, cell: ({ madeByName }) => madeByName },
        { key: 'standing', head: t('column.standing'), cell: (batch) => <BatchStanding batch={batch} /> },
        { key: 'count', head: t('column.payments'), numeric: true, cell: ({ payments }) => payments },
        { key: 'sum', head: t('column.amount'), numeric: true, cell: ({ totalOre }) => amount(totalOre) },
      ]}
    />
  );
}
