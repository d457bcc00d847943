import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../api/queries';
import { longDate } from '../../lib/dates';
import { Paragraph } from '../../ui/digdir';
import { Page } from '../../ui/page';
import { Contact } from './contact';
import { Outside, Part } from './part';

/** When somebody last held this page against the service. */
const REVIEWED = '2026-11-23';

const AUTHORITY = 'https://www.uutilsynet.no/';
const BOARD = 'https://www.diskrimineringsnemnda.no/';

function Complain(): ReactElement {
  const { t } = useTranslation('about');
  return (
    <Part title={t('accessibility.complain.title')}>
      <Paragraph>{t('accessibility.complain.text')}</Paragraph>
      <ul>
        <li>
          <Outside href={AUTHORITY}>{t('accessibility.complain.authority')}</Outside>
        </li>
        <li>
          <Outside href={BOARD}>{t('accessibility.complain.board')}</Outside>
        </li>
      </ul>
    </Part>
  );
}

export function AccessibilityPage(): ReactElement {
  const { t } = useTranslation('about');
  const { data: me } = useSuspenseQuery(meQuery);
  const { accessibilityStatementUrl: statement, county } = me;
  return (
    <Page width="text" title={t('accessibility.title')} intro={t('accessibility.intro')}>
      <div className="prose">
        <Part title={t('accessibility.follows.title')}>
          <Paragraph>{t('accessibility.follows.text')}</Paragraph>
          {statement !== null && (
            <Paragraph>
              <Outside href={statement}>{t('accessibility.follows.statement', { county })}</Outside>
            </Paragraph>
          )}
        </Part>
        <Part title={t('accessibility.breaches.title')}>
          <ul>
            <li>{t('accessibility.breaches.files')}</li>
            <li>{t('accessibility.breaches.sources')}</li>
            <li>{t('accessibility.breaches.dates')}</li>
          </ul>
        </Part>
        <Part title={t('accessibility.tested.title')}>
          <Paragraph>{t('accessibility.tested.automatic')}</Paragraph>
          <Paragraph>{t('accessibility.tested.people')}</Paragraph>
          <Paragraph>{t('accessibility.tested.when', { date: longDate(REVIEWED) })}</Paragraph>
        </Part>
        <Part title={t('accessibility.tell.title')}>
          <Paragraph>{t('accessibility.tell.text')}</Paragraph>
          <Contact me={me} subject={t('contact.subject')} />
        </Part>
        <Complain />
      </div>
    </Page>
  );
}
