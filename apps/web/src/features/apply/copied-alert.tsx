import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Heading, Paragraph } from '../../ui/digdir';
import { useDraft } from './use-draft';

/** Of a draft that was begun from an earlier application: which answers did not come along, and why. */
export function CopiedAlert(): ReactElement | null {
  const { t } = useTranslation('copy');
  const { copy } = useDraft().view;
  if (copy === null) return null;
  const { fromNumber, leftOut } = copy;
  const reasons = (['anew', 'does_not_fit', 'not_asked'] as const)
    .map((because) => ({ because, labels: leftOut.filter((each) => each.because === because) }))
    .filter(({ labels }) => labels.length > 0);
  return (
    <Alert data-color="info">
      <Heading level={2} data-size="2xs">
        {t('from', { number: fromNumber ?? '' })}
      </Heading>
      <Paragraph>{leftOut.length === 0 ? t('allThere') : t('leftOut')}</Paragraph>
      {reasons.map(({ because, labels }) => (
        <div key={because}>
          <strong>{t(`because.${because}`)}</strong>
          <ul>
            {labels.map(({ pointer, label }) => (
              <li key={pointer}>{label}</li>
            ))}
          </ul>
        </div>
      ))}
    </Alert>
  );
}
