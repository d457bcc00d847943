import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { getRouteApi } from '@tanstack/react-router';
import { Page } from '../ui/page';

const route = getRouteApi('/logg-inn');

/** Hands over to the log-in provider; the link is there for those whose browser does not follow. */
export function LogInPage(): ReactElement {
  const { t } = useTranslation();
  const { til } = route.useSearch();
  const target = `/api/auth/login?returnTo=${encodeURIComponent(til ?? '/hjem')}`;
  useEffect(() => window.location.replace(target), [target]);
  return (
    <Page title={t('loginNeeded.going')} width="text">
      <a className="ds-link" href={target}>
        {t('logIn')}
      </a>
    </Page>
  );
}
