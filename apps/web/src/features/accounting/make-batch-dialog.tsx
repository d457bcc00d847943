import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ACCOUNTING, type BatchCandidate, type PaymentBatchDetail } from '../../api/accounting-queries';
import { useCommand } from '../../api/use-command';
import { isDate } from '../../lib/dates';
import { kroner } from '../../lib/money';
import { refusalAt } from '../../lib/refusal-at';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { DateField, type DateValue } from '../../ui/date-field';
import { Paragraph } from '../../ui/digdir';

const TOUCHES = [ACCOUNTING, ['payment-requests'], ['cases'], ['ledger']] as const;

interface Props {
  payments: readonly BatchCandidate[];
  sumOre: number;
  onClose: () => void;
}

/** Asks before money is sent: how much, to how many, and when it is due. */
export function MakeBatchDialog({ payments, sumOre, onClose }: Props): ReactElement {
  const { t } = useTranslation(['accounting', 'common']);
  const navigate = useNavigate();
  const [dueOn, setDueOn] = useState<DateValue>(undefined);
  const [tried, setTried] = useState(false);
  const run = useCommand<PaymentBatchDetail>({
    touches: TOUCHES,
    onDone: ({ id }) => navigate({ to: '/okonomi/bilag/$id', params: { id } }),
  });
  const bad = dueOn !== undefined && !isDate(dueOn);
  const send = (): void => {
    setTried(true);
    if (bad) return;
    const chosen = payments.map(({ id, version }) => ({ id, version }));
    const body = { payments: chosen, ...(dueOn === undefined ? {} : { dueOn }) };
    run.mutate({ path: '/api/finance/payment-batches', method: 'POST', body });
  };
  return (
    <ConfirmDialog
      title={t('make.title')}
      confirm={t('make.confirm')}
      busy={run.isPending}
      error={run.error}
      atFields={['/dueOn']}
      onClose={onClose}
      onConfirm={send}
    >
      <Paragraph>{t('make.about', { count: payments.length, amount: kroner(sumOre) })}</Paragraph>
      <DateField
        id="forfall"
        label={t('make.dueOn')}
        help={t('make.dueOnHelp')}
        optional
        value={dueOn}
        onChange={setDueOn}
        error={tried && bad ? t('common:date.notADate') : refusalAt(run.error, '/dueOn')}
      />
    </ConfirmDialog>
  );
}
