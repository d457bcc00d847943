import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountKey, Transfer } from '../api/contract';
import { clockOf, dayOf, shortDate } from '../lib/dates';
import { amount } from '../lib/money';
import { useFrameName } from '../lib/use-frame-name';
import { DataTable, type Column } from '../ui/data-table';

/** From where to where. What both sides have in common, the measure and its year, is said once, under them. */
function Way({ from, to }: { from: AccountKey; to: AccountKey }): ReactElement {
  const { t } = useTranslation('money');
  const nameOf = useFrameName();
  const place = ({ measure, frame, year }: AccountKey): string => `${nameOf(measure ?? frame)} ${year}`;
  const shared = place(from) === place(to);
  const side = (key: AccountKey): string =>
    shared ? t(`account.${key.account}`) : `${t(`account.${key.account}`)} (${place(key)})`;
  return (
    <>
      {side(from)} <span aria-label={t('transfer.to')}>→</span> {side(to)}
      {shared && <span className="under">{place(from)}</span>}
    </>
  );
}

/** Why the system itself moved money; what a person gave as reason stands in that person's words. */
const OWN_REASONS = ['expire', 'decline'] as const;

/** Why a transfer was made and by whom, in words. */
function useWords(): { why: (transfer: Transfer) => string; who: (transfer: Transfer) => string } {
  const { t } = useTranslation(['money', 'common']);
  const nameOf = (actor: string): string => (actor === 'system' ? t('common:role.system') : actor);
  return {
    why: ({ reason, decisionRef }) => {
      const own = OWN_REASONS.find((each) => each === reason);
      return own === undefined ? (reason ?? decisionRef ?? '–') : t(`transfer.ownReason.${own}`);
    },
    who: ({ actor, preparedBy, approvedBy, origin }) => {
      if (origin === 'import') return t('transfer.imported', { name: actor });
      return approvedBy === null
        ? nameOf(actor)
        : t('transfer.twoPersons', { first: preparedBy ?? nameOf(actor), second: approvedBy });
    },
  };
}

/** Transfers of the ledger: what, how much, from where to where, for which case and by whom. */
export function TransferTable({
  transfers,
  inCase,
  followed,
}: {
  transfers: readonly Transfer[];
  inCase?: boolean;
  /** Each leads to the page that follows its krone; for those who may open it. */
  followed?: boolean;
}): ReactElement {
  const { t } = useTranslation(['money', 'common']);
  const words = useWords();
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
      cell: (transfer) =>
        followed ? (
          <Link className="ds-link strong" to="/okonomi/krone/$id" params={{ id: transfer.id }}>
            {transfer.kindText}
          </Link>
        ) : (
          <span className="strong">{transfer.kindText}</span>
        ),
    },
    ...ofCase,
    {
      key: 'way',
      head: t('transfer.way'),
      cell: (transfer) => <Way from={transfer.from} to={transfer.to} />,
    },
    {
      key: 'reason',
      head: t('transfer.reason'),
      cell: (transfer) => (
        <>
          {words.why(transfer)}
          <span className="under">{words.who(transfer)}</span>
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
