import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../api/contract';
import { Paragraph } from '../../ui/digdir';
import { Outside } from './part';

/** Where to write without logging in. A county that has named no address is named itself. */
export function Contact({ me, subject }: { me: Me; subject: string }): ReactElement {
  const { t } = useTranslation('about');
  const { contactEmail: email, county } = me;
  return (
    <Paragraph>
      {email === null ? (
        t('contact.none', { county })
      ) : (
        <Outside href={`mailto:${email}?subject=${encodeURIComponent(subject)}`}>
          {t('contact.write', { email })}
        </Outside>
      )}
    </Paragraph>
  );
}
