import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldName } from '../../lib/field-name';
import { Alert, Heading, Paragraph } from '../../ui/digdir';
import { useDraft } from './use-draft';

/** A national identity number was written and covered: told where it stood, since the text is another now. */
export function MaskedAlert(): ReactElement | null {
  const { t } = useTranslation('draft');
  const { masked, view } = useDraft();
  const nameOf = useFieldName(view.form);
  if (masked.length === 0) return null;
  return (
    <Alert data-color="warning" role="alert">
      <Heading level={2} data-size="2xs">
        {t('masked.title')}
      </Heading>
      {masked.map(({ field }) => (
        <Paragraph key={field}>{t('masked.text', { field: nameOf(field) ?? '' })}</Paragraph>
      ))}
    </Alert>
  );
}
