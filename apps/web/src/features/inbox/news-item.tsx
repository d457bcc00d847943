import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notification } from '../../api/contract';
import { clockOf, dayOf } from '../../lib/dates';
import { Tag } from '../../ui/digdir';

/** Which part of the applicant's own case it is about. */
function partOf({ aboutMessages, aboutRecovery }: Notification): { del?: 'meldinger' | 'utbetaling' } {
  if (aboutMessages) return { del: 'meldinger' };
  return aboutRecovery ? { del: 'utbetaling' } : {};
}

interface Props {
  news: Notification;
  onOpen: () => void;
}

function Way({ news, onOpen, text }: Props & { text: string }): ReactElement {
  if (news.proposalId !== null) {
    return (
      <Link to="/okonomi/forslag/$id" params={{ id: news.proposalId }} onClick={onOpen} className="stretched">
        {text}
      </Link>
    );
  }
  if (news.listId !== null) {
    return (
      <Link to="/kontraktslister/$id" params={{ id: news.listId }} onClick={onOpen} className="stretched">
        {text}
      </Link>
    );
  }
  if (news.period !== null) {
    return (
      <Link
        to="/okonomi/avstemming/$period"
        params={{ period: news.period }}
        onClick={onOpen}
        className="stretched"
      >
        {text}
      </Link>
    );
  }
  if (news.aboutFailedPayment) {
    return (
      <Link to="/okonomi/avviste" onClick={onOpen} className="stretched">
        {text}
      </Link>
    );
  }
  if (news.callKey !== null) {
    return (
      <Link to="/ordninger/$key" params={{ key: news.callKey }} onClick={onOpen} className="stretched">
        {text}
      </Link>
    );
  }
  if (news.caseId === null) return <>{text}</>;
  if (news.side === 'staff') {
    return (
      <Link
        to="/saker/$id"
        params={{ id: news.caseId }}
        search={news.aboutRecovery ? { fane: 'utbetaling' } : {}}
        onClick={onOpen}
        className="stretched"
      >
        {text}
      </Link>
    );
  }
  return (
    <Link
      to="/min/sak/$id"
      params={{ id: news.caseId }}
      search={partOf(news)}
      onClick={onOpen}
      className="stretched"
    >
      {text}
    </Link>
  );
}

function Mark({ news }: { news: Notification }): ReactElement | null {
  const { t } = useTranslation('inbox');
  if (news.task === 'open') {
    return (
      <Tag data-color="warning" data-size="sm">
        {t('task.open')}
      </Tag>
    );
  }
  if (news.task === 'done') return <Tag data-size="sm">{t('task.done')}</Tag>;
  if (news.read) return null;
  return (
    <Tag data-color="info" data-size="sm">
      {t('unread')}
    </Tag>
  );
}

/** One piece of news, which leads to its case. */
export function NewsItem({ news, onOpen }: Props): ReactElement {
  const { t } = useTranslation('inbox');
  return (
    <li className="case-card news" data-unread={!news.read}>
      <div className="call-card-top">
        <Mark news={news} />
        <span className="subtle num">
          {[
            news.caseNumber === null ? null : t('case', { number: news.caseNumber }),
            t('at', { day: dayOf(news.at), time: clockOf(news.at) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <p className="news-text">
        <Way news={news} onOpen={onOpen} text={news.text} />
      </p>
    </li>
  );
}
