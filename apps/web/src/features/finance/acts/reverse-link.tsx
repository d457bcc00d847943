import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Transfer } from '../../../api/contract';
import { Button } from '../../../ui/digdir';
import { useIsFinance } from './use-is-finance';

/** What was done to frames; what was done to a case is undone by the acts of the case. */
const REVERSIBLE = ['allocate', 'top_up', 'cut', 'distribute', 'withdraw_allotment', 'reallocate'];

/** The way to undo a transfer on a frame; for finance alone. */
export function ReverseLink({ transfer }: { transfer: Transfer | undefined }): ReactElement | null {
  const { t } = useTranslation('acts');
  const isFinance = useIsFinance();
  if (!isFinance || transfer === undefined || !REVERSIBLE.includes(transfer.kind)) return null;
  return (
    <Button asChild variant="secondary" data-size="sm">
      <Link to="/okonomi/ny" search={{ slag: 'reverse', transaksjon: transfer.id }}>
        {t('new.reverseThis')}
      </Link>
    </Button>
  );
}
