import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../api/queries';
import { Paragraph } from '../../ui/digdir';
import { Page } from '../../ui/page';
import { Contact } from './contact';
import { Outside, Part } from './part';

const AUTHORITY = 'https://www.datatilsynet.no/';
const PLAIN = ['why', 'public', 'shared', 'long'] as const;

export function PrivacyPage(): ReactElement {
  const { t } = useTranslation('about');
  const { data: me } = useSuspenseQuery(meQuery);
  return (
    <Page width="text" title={t('privacy.title')} intro={t('privacy.intro')}>
      <div className="prose">
        <Part title={t('privacy.who.title')}>
          <Paragraph>{t('privacy.who.text', { county: me.county })}</Paragraph>
        </Part>
        <Part title={t('privacy.what.title')}>
          <ul>
            <li>{t('privacy.what.login')}</li>
            <li>{t('privacy.what.case')}</li>
            <li>{t('privacy.what.trail')}</li>
            <li>{t('privacy.what.device')}</li>
          </ul>
        </Part>
        {PLAIN.map((part) => (
          <Part key={part} title={t(`privacy.${part}.title`)}>
            <Paragraph>{t(`privacy.${part}.text`)}</Paragraph>
          </Part>
        ))}
        <Part title={t('privacy.rights.title')}>
          <Paragraph>{t('privacy.rights.text')}</Paragraph>
          <Contact me={me} subject={t('contact.privacySubject')} />
          <Paragraph>
            {t('privacy.rights.complain')} <Outside href={AUTHORITY}>{t('privacy.rights.authority')}</Outside>
          </Paragraph>
        </Part>
      </div>
    </Page>
  );
}
