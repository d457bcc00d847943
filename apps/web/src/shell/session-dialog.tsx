import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { logInAddress } from '../lib/log-in-address';
import { Button, Dialog, Heading, Paragraph } from '../ui/digdir';
import './session-dialog.css';
import { useSessionEnd } from './use-session-end';

function LogInBeside({ onLater }: { onLater: () => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <div role="alert">
        <Heading level={2} data-size="xs" id="session-title" className="confirm-title">
          {t('session.title')}
        </Heading>
        <Paragraph>{t('session.text')}</Paragraph>
      </div>
      <div className="button-row">
        <Button asChild>
          <a href={logInAddress('/innlogget')} target="_blank" rel="opener">
            {t('session.logIn')}
          </a>
        </Button>
        <Button variant="tertiary" onClick={onLater}>
          {t('session.later')}
        </Button>
      </div>
    </>
  );
}

/**
 * The session ran out in the middle of something: the person logs in in a new tab, and this one goes on with
 * everything that was typed.
 */
export function SessionDialog(): ReactElement | null {
  const [told, close] = useSessionEnd();
  switch (told) {
    case 'no':
      return null;
    case 'first':
      return (
        <Dialog open onClose={close} closeButton={false} aria-labelledby="session-title">
          <LogInBeside onLater={close} />
        </Dialog>
      );
    case 'beside':
      return (
        <dialog open className="session-beside" aria-labelledby="session-title">
          <LogInBeside onLater={close} />
        </dialog>
      );
  }
}
