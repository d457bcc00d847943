import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from './digdir';

/** Stands where content will come, at about its height, and says so to those who cannot see it. */
export function Loading({ rows = 4 }: { rows?: number }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="loading" role="status">
      <span className="ds-sr-only">{t('loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} variant="rectangle" height={44} />
      ))}
    </div>
  );
}
