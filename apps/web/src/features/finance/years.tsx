import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

const YEARS_BACK = 3;

interface Props {
  to: '/okonomi' | '/okonomi/fordeling' | '/okonomi/prognose' | '/okonomi/dimensjoner' | '/okonomi/arsslutt';
  chosen: number;
  newest: number;
}

export function Years({ to, chosen, newest }: Props): ReactElement {
  const { t } = useTranslation('finance');
  return (
    <nav className="pills" aria-label={t('years')}>
      {Array.from({ length: YEARS_BACK }, (_, back) => newest - back).map((year) => (
        <Link
          key={year}
          to={to}
          search={(before) => ({ ...before, ar: year })}
          aria-current={year === chosen ? 'page' : undefined}
        >
          {year}
        </Link>
      ))}
    </nav>
  );
}
