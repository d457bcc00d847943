import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { proposalsQuery } from '../../api/act-queries';
import { meQuery } from '../../api/queries';
import { useLooksDeeper } from './use-looks-deeper';

/** How many proposals wait for a second person. */
function WaitingCount(): ReactElement | null {
  const { data } = useQuery(proposalsQuery('proposed'));
  return data === undefined || data.length === 0 ? null : <span className="count num">{data.length}</span>;
}

/**
 * The pages of finance that look at one year. Finance and auditor open all of them, an approver those of the acts that
 * wait for a second person, and who opens one alone needs no menu.
 */
export function FinanceMenu({ year }: { year: number }): ReactElement | null {
  const { t } = useTranslation('oversight');
  const { data: me } = useSuspenseQuery(meQuery);
  const looksDeeper = useLooksDeeper();
  const decides = looksDeeper || me.user?.roles.includes('approver') === true;
  if (!decides) return null;
  const current = { activeOptions: { exact: true, includeSearch: false } } as const;
  return (
    <nav className="tabs" aria-label={t('menu.label')}>
      <Link to="/okonomi" search={{ ar: year }} {...current} activeProps={{ 'aria-current': 'page' }}>
        {t('menu.frames')}
      </Link>
      {looksDeeper && (
        <>
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
        </>
      )}
      <Link to="/okonomi/forslag" {...current} activeProps={{ 'aria-current': 'page' }}>
        {t('menu.proposals')} <WaitingCount />
      </Link>
      <Link to="/okonomi/arsslutt" {...current} activeProps={{ 'aria-current': 'page' }}>
        {t('menu.yearEnd')}
      </Link>
      <Link to="/stotte" {...current} activeProps={{ 'aria-current': 'page' }}>
        {t('menu.aid')}
      </Link>
    </nav>
  );
}
