import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrameName } from '../../../lib/use-frame-name';
import { Button } from '../../../ui/digdir';
import { useIsFinance } from './use-is-finance';
import './acts.css';

interface Props {
  frame: string;
  year: number;
  measure?: string | undefined;
}

/** To the form of an act on this frame; for finance alone. */
export function ProposeLink({ frame, year, measure }: Props): ReactElement | null {
  const { t } = useTranslation('acts');
  const nameOf = useFrameName();
  const isFinance = useIsFinance();
  if (!isFinance) return null;
  return (
    <p className="propose-link">
      <Button asChild variant="secondary" data-size="sm">
        <Link to="/okonomi/ny" search={{ ramme: frame, ar: year, tiltak: measure }}>
          <span aria-hidden="true">{t('new.link')}</span>
          <span className="ds-sr-only">{t('new.linkFor', { frame: `${nameOf(frame)} ${year}` })}</span>
        </Link>
      </Button>
    </p>
  );
}
