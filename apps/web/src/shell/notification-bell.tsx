import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { unreadQuery } from '../api/inbox';
import './notification-bell.css';

const MOST_SHOWN = 99;

/** The way to one's news, with how much of it is unread. */
export function NotificationBell(): ReactElement {
  const { t } = useTranslation('inbox');
  const { data: unread = 0 } = useQuery(unreadQuery);
  return (
    <Link
      to="/varsler"
      className="bell"
      aria-label={t('bell', { count: unread })}
      activeProps={{ 'aria-current': 'page' }}
    >
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
        <path
          d="M12 3a6 6 0 0 0-6 6v4.5L4.5 17h15L18 13.5V9a6 6 0 0 0-6-6Zm-2 16a2 2 0 0 0 4 0"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      </svg>
      {unread > 0 && (
        <span className="bell-count num" aria-hidden="true">
          {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
        </span>
      )}
    </Link>
  );
}
