import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** Where a rule or a rate comes from. Its document has a Norwegian name, whatever language the page speaks. */
export function Source({ name, toBeConfirmed }: { name: string; toBeConfirmed: boolean }): ReactElement {
  const { t } = useTranslation();
  return (
    <span className="source">
      {t('source')} <span lang="nb">{name}</span>
      {toBeConfirmed && ` · ${t('toBeConfirmed')}`}
    </span>
  );
}
