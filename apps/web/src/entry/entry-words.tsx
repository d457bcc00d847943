import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationView } from '../api/contract';
import { longDate } from '../lib/dates';
import { Alert, Paragraph } from '../ui/digdir';

interface Props {
  entry: NonNullable<ApplicationView['entry']>;
  /** The company's name. */
  name: string;
  posts: boolean;
}

/** Who entered the application, for whom, and when and how it came. */
export function EntryWords({ entry, name, posts }: Props): ReactElement {
  const { t } = useTranslation('entry');
  const { by, cameBy, receivedOn, contactName, contactEmail } = entry;
  const how = t(`by.${cameBy}`);
  const contact = [contactName, contactEmail].filter(Boolean).join(', ');
  return (
    <Alert data-color="info">
      <Paragraph className="as-written">{t('note', { by, name, date: longDate(receivedOn), how })}</Paragraph>
      {contact !== '' && <Paragraph className="as-written">{t('noteContact', { contact })}</Paragraph>}
      {posts && contactEmail === null && <Paragraph>{t('post')}</Paragraph>}
    </Alert>
  );
}
