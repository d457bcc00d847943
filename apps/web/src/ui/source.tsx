import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** Stands beside what is not finally confirmed; what it means is said once, under the rows. */
const MARK = '*';

/** Where a rule or a rate comes from. Its document has a Norwegian name, whatever language the page speaks. */
export function Source({ name, toBeConfirmed }: { name: string; toBeConfirmed: boolean }): ReactElement {
  const { t } = useTranslation();
  return (
    <span className="source">
      {t('source')} <span lang="nb">{name}</span>
      {toBeConfirmed && MARK}
    </span>
  );
}

/** What the mark means, where any of the rows above has it. */
export function ToBeConfirmed({
  rows,
}: {
  rows: readonly { readonly toBeConfirmed: boolean }[];
}): ReactElement | null {
  const { t } = useTranslation();
  if (!rows.some(({ toBeConfirmed }) => toBeConfirmed)) return null;
  return (
    <p className="source">
      {MARK} {t('toBeConfirmed')}
    </p>
  );
}
