import { Link } from '@tanstack/react-router';
import { Suspense, lazy, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isForbidden, isLoggedOut, isMissing } from '../api/problem';
import { logInAddress } from '../lib/log-in-address';
import { withTexts } from '../lib/with-texts';
import { Alert, Button, Paragraph } from './digdir';
import { Page, useInsidePage } from './page';
import { useProblemText } from './problem-alert';

const WrongRolePage = lazy(
  withTexts(async () => ({ default: (await import('./wrong-role-page')).WrongRolePage }), 'mine'),
);

export function NotFoundPage(): ReactElement {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')} width="text" intro={t('notFound.text')}>
      <Link to="/" className="ds-link">
        {t('notFound.home')}
      </Link>
    </Page>
  );
}

interface Props {
  error: unknown;
  retry?: (() => void) | undefined;
  /** While it is tried again. */
  busy?: boolean;
}

/** What stands instead of a part of a page that could not be fetched; the rest of the page stays. */
function FailedPart({ error, retry, busy }: Props): ReactElement {
  const { t } = useTranslation();
  const say = useProblemText();
  return (
    <Alert data-color="danger" role="alert">
      <Paragraph>{say(error)}</Paragraph>
      {retry !== undefined && (
        <Button variant="secondary" data-size="sm" onClick={retry} loading={busy} className="push-down">
          {t('tryAgain')}
        </Button>
      )}
    </Alert>
  );
}

/** What stands instead of a page, or of a part of one, that could not be shown. */
export function ErrorPage({ error, retry, busy }: Props): ReactElement {
  const { t } = useTranslation();
  const say = useProblemText();
  const inside = useInsidePage();
  if (inside) return <FailedPart error={error} retry={retry} busy={busy} />;
  if (isMissing(error)) return <NotFoundPage />;
  if (isForbidden(error)) {
    return (
      <Suspense fallback={<Page title={t('otherRoles')} width="text" />}>
        <WrongRolePage />
      </Suspense>
    );
  }
  if (isLoggedOut(error)) {
    return (
      <Page title={t('loginNeeded.title')} width="text" intro={t('loginNeeded.text')}>
        <Button asChild>
          <a href={logInAddress(window.location.pathname)}>{t('logIn')}</a>
        </Button>
      </Page>
    );
  }
  return (
    <Page title={t('failed.title')} width="text">
      <Paragraph>{say(error)}</Paragraph>
      {retry !== undefined && (
        <Button variant="secondary" onClick={retry} loading={busy} className="push-down">
          {t('tryAgain')}
        </Button>
      )}
    </Page>
  );
}
