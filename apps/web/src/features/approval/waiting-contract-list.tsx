import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  contractCallsQuery,
  contractListQuery,
  type ContractListSummary,
} from '../../api/contract-list-queries';
import { dayOf } from '../../lib/dates';
import { kroner } from '../../lib/money';
import { Facts } from '../../ui/facts';

/** A contract list in the queue, with what it comes to, what it waits for, and that another must act where the reader may not. */
export function WaitingContractList({ list }: { list: ContractListSummary }): ReactElement {
  const { t } = useTranslation('awards');
  const { data: calls } = useQuery(contractCallsQuery);
  const { data: whole } = useQuery(contractListQuery(list.id));
  const approved = list.state === 'approved';
  const hindered = whole !== undefined && !whole.actions.includes(approved ? 'post' : 'approve');
  const { proposedBy, proposedAt, decidedBy, decidedAt } = list;
  return (
    <li className="case-card" data-hindered={hindered}>
      <div className="call-card-top">
        <span className="subtle">{calls?.find(({ key }) => key === list.callKey)?.name ?? list.callKey}</span>
      </div>
      <h3 className="as-written">
        <Link to="/kontraktslister/$id" params={{ id: list.id }} className="stretched">
          {list.title}
        </Link>
      </h3>
      <Facts
        layout="grid"
        facts={[
          { label: t('column.contracts'), value: <span className="num">{list.rows}</span> },
          {
            label: t('one.total'),
            value: <span className="num">{whole === undefined ? '–' : kroner(whole.totalOre)}</span>,
          },
        ]}
      />
      {proposedBy !== null && proposedAt !== null && (
        <p className="source">{t('waiting.by', { name: proposedBy, date: dayOf(proposedAt) })}</p>
      )}
      {approved && decidedBy !== null && decidedAt !== null && (
        <p className="source">{t('waiting.approvedBy', { name: decidedBy, date: dayOf(decidedAt) })}</p>
      )}
      {hindered && (
        <p>
          <strong>{t(approved ? 'waiting.post' : 'waiting.another')}</strong>
        </p>
      )}
    </li>
  );
}
