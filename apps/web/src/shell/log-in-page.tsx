import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { getRouteApi } from '@tanstack/react-router';
import { logInAddress } from '../lib/log-in-address';
import { Page } from '../ui/page';

const route = getRouteApi('/logg-inn');

/**
 * Hands over to the log-in provider; the link is there for those whose browser does not follow. After a log-in that
 * was refused it waits for the person, who would else be sent round in a circle.
 */
export function LogInPage(): ReactElement {
  const { t } = useTranslation();
  const { til, feil } = route.useSearch();
  const failed = feil !== undefined;
  const target = logInAddress(til ?? '/hjem');
  useEffect(() => {
    if (!failed) window.location.replace(target);
  }, [failed, target]);
  return (
    <Page title={failed ? t('loginNeeded.failed') : t('loginNeeded.going')} width="text">
      <a className="ds-link" href={target}>
        {t('logIn')}
      </a>
    </Page>
  );
}
