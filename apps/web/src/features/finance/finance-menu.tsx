import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../api/queries';

/** The pages of finance that look at one year; those that not everybody may open stand for finance and auditor. */
export function FinanceMenu({ year }: { year: number }): ReactElement | null {
  const { t } = useTranslation('oversight');
  const { data: me } = useSuspenseQuery(meQuery);
  const looksDeeper = me.user?.roles.some((role) => role === 'finance' || role === 'auditor') === true;
  if (!looksDeeper) return null;
  const current = { activeOptions: { exact: true, includeSearch: false } } as const;
  return (
    <nav className="tabs" aria-label={t('menu.label')}>
      <Link to="/okonomi" search={{ ar: year }} {...current} activeProps={{ 'aria-current': 'page' }}>
        {t('menu.frames')}
      </Link>
      <Link
        to="/okonomi/fordeling"
        search={{ ar: year }}
        {...current}
        activeProps={{ 'aria-current': 'page' }}
      >
        {t('menu.tree')}
      </Link>
      <Link
        to="/okonomi/prognose"
        search={{ ar: year }}
        {...current}
        activeProps={{ 'aria-current': 'page' }}
      >
        {t('menu.forecast')}
      </Link>
      <Link
        to="/okonomi/dimensjoner"
        search={{ ar: year }}
        {...current}
        activeProps={{ 'aria-current': 'page' }}
      >
        {t('menu.dimensions')}
      </Link>
    </nav>
  );
}
