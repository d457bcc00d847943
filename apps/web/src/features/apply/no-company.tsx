import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Heading, Paragraph } from '../../ui/digdir';

/** For somebody whose log-in gives no company: how one gets the role. */
export function NoCompany(): ReactElement {
  const { t } = useTranslation('draft');
  return (
    <Alert data-color="info">
      <Heading level={2} data-size="2xs">
        {t('start.noCompanyTitle')}
      </Heading>
      <Paragraph>{t('start.noCompanyText')}</Paragraph>
      <ol>
        <li>{t('start.how1')}</li>
        <li>{t('start.how2')}</li>
        <li>{t('start.how3')}</li>
      </ol>
      <a className="ds-link" href="https://www.altinn.no/" rel="noreferrer">
        {t('start.altinn')}
      </a>
    </Alert>
  );
}
