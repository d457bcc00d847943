import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** The place in the line of a case that waits for room under its call. */
export function WaitingPlace({ place }: { place: number | null }): ReactElement | null {
  const { t } = useTranslation('line');
  return place === null ? null : <span className="subtle">{t('inLine', { place })}</span>;
}
