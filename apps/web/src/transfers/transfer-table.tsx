import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountKey, Transfer } from '../api/contract';
import { clockOf, dayOf, shortDate } from '../lib/dates';
import { amount } from '../lib/money';
import { useFrameName } from '../lib/use-frame-name';
import { DataTable, type Column } from '../ui/data-table';

function useAccountName(): (key: AccountKey) => string {
  const { t } = useTranslation();
  const nameOf = useFrameName();
  return ({ account, measure, frame, year }) => {
    const name = t(`account.${account}`);
    return `${name} (${nameOf(measure ?? frame)} ${year})`;
  };
}

/** Transfers of the ledger: what, how much, from where to where, for which case and by whom. */
export function TransferTable({
  transfers,
  inCase,
}: {
  transfers: readonly Transfer[];
  inCase?: boolean;
}): ReactElement {
  const { t } = useTranslation();
  const account = useAccountName();
  const ofCase: Column<Transfer>[] = inCase
    ? []
    : [
        {
          key: 'case',
          head: t('transfer.case'),
          cell: (transfer) =>
            transfer.caseId === null ? (
              '–'
            ) : (
              <>
                <Link className="ds-link num nowrap" to="/saker/$id" params={{ id: transfer.caseId }}>
                  {transfer.caseNumber ?? t('transfer.case')}
                </Link>
                {transfer.applicantName !== null && <span className="under">{transfer.applicantName}</span>}
              </>
            ),
        },
      ];
  const columns: Column<Transfer>[] = [
    {
      key: 'date',
      head: t('transfer.date'),
      cell: (transfer) => (
        <>
          <span className="num nowrap">{shortDate(transfer.valueDate)}</span>
          <span className="under nowrap">
            {t('transfer.booked', { date: dayOf(transfer.bookedAt), time: clockOf(transfer.bookedAt) })}
          </span>
        </>
      ),
    },
    {
      key: 'kind',
      head: t('transfer.kind'),
      cell: (transfer) => <span className="strong">{transfer.kindText}</span>,
    },
    ...ofCase,
    {
      key: 'way',
      head: t('transfer.way'),
      cell: (transfer) => (
        <>
          {account(transfer.from)} <span aria-label={t('transfer.to')}>→</span> {account(transfer.to)}
        </>
      ),
    },
    {
      key: 'reason',
      head: t('transfer.reason'),
      cell: (transfer) => (
        <>
          {transfer.reason ?? transfer.decisionRef ?? '–'}
          <span className="under">
            {transfer.approvedBy === null
              ? transfer.actor
              : t('transfer.twoPersons', {
                  first: transfer.preparedBy ?? transfer.actor,
                  second: transfer.approvedBy,
                })}
          </span>
        </>
      ),
    },
    {
      key: 'amount',
      head: t('transfer.amount'),
      numeric: true,
      cell: (transfer) => amount(transfer.amountOre),
    },
  ];
  return (
    <DataTable
      caption={t('transfer.caption')}
      columns={columns}
      rows={transfers}
      rowKey={(transfer) => transfer.id}
    />
  );
}
