import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proposal } from '../../../api/act-queries';
import { dayOf, shortDate } from '../../../lib/dates';
import { amount } from '../../../lib/money';
import { DataTable, type Column } from '../../../ui/data-table';
import { StateTag } from './state-tag';
import { useActWords } from './use-act-words';

const NONE = '–';

interface Props {
  caption: string;
  proposals: readonly Proposal[];
  /** Whether they wait, and so have a deadline and no outcome. */
  waiting: boolean;
}

/** Proposals: what, how much, where, by which decision and whom. */
export function ProposalsTable({ caption, proposals, waiting }: Props): ReactElement {
  const { t } = useTranslation('acts');
  const { kindOf, placeOf, targetOf } = useActWords();
  const last: Column<Proposal> = waiting
    ? {
        key: 'deadline',
        head: t('list.deadline'),
        cell: ({ expiresOn }) => <span className="num nowrap">{shortDate(expiresOn)}</span>,
      }
    : {
        key: 'outcome',
        head: t('list.outcome'),
        cell: ({ state, decidedBy, decidedAt }) => (
          <>
            <StateTag state={state} />
            {decidedBy !== null && decidedAt !== null && (
              <span className="under">{t('list.whoWhen', { name: decidedBy, date: dayOf(decidedAt) })}</span>
            )}
          </>
        ),
      };
  return (
    <DataTable<Proposal>
      caption={caption}
      rows={proposals}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'what',
          head: t('list.what'),
          cell: ({ id, act }) => (
            <Link className="ds-link strong" to="/okonomi/forslag/$id" params={{ id }}>
              {kindOf(act)}
            </Link>
          ),
        },
        {
          key: 'where',
          head: t('list.where'),
          cell: ({ act }) =>
            act.kind === 'reallocate' ? `${placeOf(act)} → ${targetOf(act)}` : placeOf(act),
        },
        {
          key: 'amount',
          head: t('list.amount'),
          numeric: true,
          cell: ({ act }) => (act.amountOre === undefined ? NONE : amount(act.amountOre)),
        },
        {
          key: 'decision',
          head: t('list.decision'),
          cell: ({ act }) => <span className="as-written">{act.decisionRef ?? NONE}</span>,
        },
        {
          key: 'by',
          head: t('list.by'),
          cell: ({ proposedBy, proposedAt, mine }) => (
            <>
              {proposedBy}
              <span className="under">
                {dayOf(proposedAt)}
                {mine && `, ${t('list.mine')}`}
              </span>
            </>
          ),
        },
        last,
      ]}
    />
  );
}
