import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/queries';
import { LOGIN_CHANNEL, onSessionEnded } from '../api/session';
import { logInAddress } from '../lib/log-in-address';
import { Button, Dialog, Heading, Paragraph } from '../ui/digdir';

/**
 * The session ran out in the middle of something: the person logs in in a new tab, and this one goes on with
 * everything that was typed.
 */
export function SessionDialog(): ReactElement | null {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [ended, setEnded] = useState(false);
  useEffect(() => onSessionEnded(() => setEnded(true)), []);
  useEffect(() => {
    const channel = new BroadcastChannel(LOGIN_CHANNEL);
    channel.onmessage = () => {
      setEnded(false);
      void client.invalidateQueries({ queryKey: meQuery.queryKey }).then(() => client.invalidateQueries());
    };
    return () => channel.close();
  }, [client]);
  if (!ended) return null;
  return (
    <Dialog open onClose={() => setEnded(false)} closeButton={false} aria-labelledby="session-title">
      <Heading level={2} data-size="xs" id="session-title" className="confirm-title">
        {t('session.title')}
      </Heading>
      <Paragraph>{t('session.text')}</Paragraph>
      <div className="button-row">
        <Button asChild>
          <a href={logInAddress('/innlogget')} target="_blank" rel="opener">
            {t('session.logIn')}
          </a>
        </Button>
        <Button variant="tertiary" onClick={() => setEnded(false)}>
          {t('session.later')}
        </Button>
      </div>
    </Dialog>
  );
}
