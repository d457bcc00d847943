import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  shown: number;
  /** How many there are; unknown while that is fetched. */
  of: number | undefined;
}

/** Says that a page shows some of a list and the file has the rest; nothing where it shows all. */
export function ShownOf({ shown, of }: Props): ReactElement | null {
  const { t } = useTranslation('saving');
  return of === undefined || of <= shown ? null : <p className="subtle num">{t('shownOf', { shown, of })}</p>;
}
