import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { eligibilityQuery } from '../../api/queries';
import { Alert, Paragraph } from '../../ui/digdir';

/** Tells before anything is written that this company's application would be refused, and why. */
export function NotEligible({ callKey, orgnr }: { callKey: string; orgnr: string }): ReactElement | null {
  const { t } = useTranslation(['eligibility', 'draft']);
  const { data } = useQuery(eligibilityQuery(callKey, orgnr));
  if (data?.verdict !== 'no') return null;
  return (
    <Alert data-color="warning">
      <Paragraph>{t('verdict.no', { name: data.name })}</Paragraph>
      {data.rows
        .filter(({ met }) => met === 'no')
        .map(({ id, explanation }) => (
          <Paragraph key={id}>{explanation}</Paragraph>
        ))}
      <Paragraph>{t('draft:start.cannotSend')}</Paragraph>
    </Alert>
  );
}
