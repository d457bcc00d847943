import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../lib/dates';
import { Alert, Paragraph } from '../../ui/digdir';

/** What became of a draft that nobody wrote on for long. */
export function EmptiedAlert({ on }: { on: string }): ReactElement {
  const { t } = useTranslation('draft');
  return (
    <Alert data-color="info">
      <Paragraph>
        <strong>{t('emptied.title')}</strong>
      </Paragraph>
      <Paragraph>{t('emptied.text', { date: dayOf(on) })}</Paragraph>
    </Alert>
  );
}
