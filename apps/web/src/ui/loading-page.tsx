import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from './loading';
import { Page } from './page';

/** Stands where a page will come whose heading is not known yet: it has a heading and a title from the first moment. */
export function LoadingPage({ rows }: { rows?: number }): ReactElement {
  const { t } = useTranslation();
  return (
    <Page title={t('loading')} pending>
      <Loading {...(rows === undefined ? {} : { rows })} />
    </Page>
  );
}
