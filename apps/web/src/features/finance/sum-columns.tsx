import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sums } from '../../lib/balances';
import { amount, percent } from '../../lib/money';
import type { Column } from '../../ui/data-table';
import { FrameBar } from '../../ui/frame-bar';

interface Row {
  sums: Sums;
}

/** The bar and the figures every table over frames and measures shows, with their total row. */
export function useSumColumns<T extends Row>(
  total: Sums,
  besideBar: (row: T) => ReactElement | null,
  beforeOf: (row: T) => number | null | undefined,
): Column<T>[] {
  const { t } = useTranslation(['finance', 'oversight']);
  const figure = (
    key: 'paid' | 'inPayment' | 'committed' | 'reserved' | 'available',
    of: (sums: Sums) => number,
  ): Column<T> => ({
    key,
    head: t(`column.${key}`),
    numeric: true,
    cell: (row) => amount(of(row.sums)),
    total: amount(of(total)),
  });
  const whole = (sums: Sums): number => sums.appropriatedOre + sums.carriedInOre;
  return [
    {
      key: 'bar',
      head: t('column.bar'),
      cell: (row) => (
        <>
          <FrameBar sums={row.sums} />
          {besideBar(row)}
        </>
      ),
      total: <FrameBar sums={total} />,
    },
    {
      key: 'appropriated',
      head: t('column.appropriated'),
      numeric: true,
      cell: (row) => {
        const before = beforeOf(row);
        return (
          <>
            <strong>{amount(whole(row.sums))}</strong>
            {typeof before === 'number' && (
              <span className="under">{t('oversight:before', { amount: amount(before) })}</span>
            )}
          </>
        );
      },
      total: amount(whole(total)),
    },
    figure('paid', (sums) => sums.paidOre),
    figure('inPayment', (sums) => sums.inPaymentOre),
    figure('committed', (sums) => sums.committedOre),
    figure('reserved', (sums) => sums.reservedOre),
    figure('available', (sums) => sums.availableOre),
    {
      key: 'left',
      head: t('column.left'),
      numeric: true,
      cell: (row) => percent(row.sums.availableOre, whole(row.sums)),
      total: percent(total.availableOre, whole(total)),
    },
  ];
}
