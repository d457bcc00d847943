import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationCard } from '../../api/contract';
import { kroner } from '../../lib/money';
import { Tag } from '../../ui/digdir';
import { StatusTag } from '../../ui/status-tag';

function Title({ card }: { card: ApplicationCard }): ReactElement {
  const { t } = useTranslation('apply');
  const title = card.title ?? t('mine.untitled');
  return card.state === 'draft' ? (
    <Link to="/min/soknad/$id/steg/$step" params={{ id: card.id, step: '1' }} className="stretched">
      {title}
    </Link>
  ) : (
    <Link to="/min/sak/$id" params={{ id: card.id }} className="stretched">
      {title}
    </Link>
  );
}

export function MyCard({ card }: { card: ApplicationCard }): ReactElement {
  const { t } = useTranslation(['apply', 'mine']);
  const sum =
    card.grantedOre !== null && card.grantedOre > 0
      ? t('mine.granted', { amount: kroner(card.grantedOre) })
      : card.appliedOre !== null
        ? t('mine.applied', { amount: kroner(card.appliedOre) })
        : null;
  return (
    <li className="case-card" data-todo={card.group === 'todo'}>
      <div className="call-card-top">
        <StatusTag state={card.state} text={card.stateText} />
        <span className="subtle">{[card.caseNumber, card.applicantName].filter(Boolean).join(' · ')}</span>
      </div>
      <h3 className={card.title === null ? undefined : 'as-written'}>
        <Title card={card} />
      </h3>
      <p className="subtle">{[card.callName, sum].filter(Boolean).join(' · ')}</p>
      {card.todo !== null && card.draft === null && <p className="todo">{card.todo}</p>}
      {card.unreadMessages > 0 && (
        <p>
          <Tag data-color="info" data-size="sm">
            {t('mine:unread', { count: card.unreadMessages })}
          </Tag>
        </p>
      )}
    </li>
  );
}
