import { Link, useLocation } from '@tanstack/react-router';
import { Suspense, lazy, useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '../api/contract';
import { withTexts } from '../lib/with-texts';
import { MenuIcon } from './icons';
import { LanguageChoice } from './language-choice';
import { SiteMenu } from './site-menu';

const NotificationBell = lazy(
  withTexts(async () => ({ default: (await import('./notification-bell')).NotificationBell }), 'inbox'),
);

function Brand({ county }: { county: string }): ReactElement {
  const { t } = useTranslation();
  return (
    <Link to="/" className="brand">
      <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
        <rect width="32" height="32" rx="7" fill="var(--ds-color-accent-base-default)" />
        <path d="M8 9.5h16v4H18V24h-4V13.5H8z" fill="#fff" />
      </svg>
      <span>
        <span className="brand-name">{t('service')}</span>
        <span className="brand-owner">{county}</span>
      </span>
    </Link>
  );
}

/** One line on every screen: on a phone the menu opens under it. */
export function SiteHeader({ user, county }: { user: User | null; county: string }): ReactElement {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [pathname]);
  return (
    <header className="site-header" data-open={open}>
      <LanguageChoice loggedIn={user !== null} />
      <div className="bar">
        <Brand county={county} />
        {user !== null && (
          <Suspense fallback={<span className="bell" />}>
            <NotificationBell />
          </Suspense>
        )}
        <button
          type="button"
          className="menu-button"
          aria-expanded={open}
          aria-controls="meny"
          onClick={() => setOpen(!open)}
        >
          <MenuIcon open={open} />
          {t('menu')}
        </button>
        <div id="meny" className="menu">
          <SiteMenu user={user} />
        </div>
      </div>
    </header>
  );
}
