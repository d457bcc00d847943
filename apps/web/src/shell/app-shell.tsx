import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/queries';
import { LoadingPage } from '../ui/loading-page';
import { DemoBanner } from './demo-banner';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';

/** Fetched for those who have a session that can end, and there still when it has. */
const SessionDialog = lazy(async () => ({ default: (await import('./session-dialog')).SessionDialog }));

export function AppShell(): ReactElement {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  const [hasBeenIn, setHasBeenIn] = useState(false);
  if (me.user !== null && !hasBeenIn) setHasBeenIn(true);
  return (
    <>
      <a className="ds-skip-link" href="#innhold">
        {t('skip')}
      </a>
      <DemoBanner me={me} />
      <SiteHeader user={me.user} county={me.county} />
      <main id="innhold" tabIndex={-1}>
        <Suspense fallback={<LoadingPage />}>
          <Outlet />
        </Suspense>
      </main>
      <SiteFooter />
      {hasBeenIn && (
        <Suspense fallback={null}>
          <SessionDialog />
        </Suspense>
      )}
    </>
  );
}
