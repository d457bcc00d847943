import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LOGIN_CHANNEL } from '../api/session';
import { Page } from '../ui/page';

/** Where the log-in of a lost session ends: tells the waiting tab and closes itself. */
export function LoggedInPage(): ReactElement {
  const { t } = useTranslation();
  useEffect(() => {
    const channel = new BroadcastChannel(LOGIN_CHANNEL);
    channel.postMessage('logged in');
    channel.close();
    // A window that was opened by hand may not close itself.
    if (window.opener !== null) window.close();
  }, []);
  return <Page title={t('session.back')} width="text" intro={t('session.closeTab')} />;
}
