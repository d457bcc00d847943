import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ACCOUNTING, type FailedPayment } from '../../api/accounting-queries';
import { useCommand } from '../../api/use-command';
import { formatAccount } from '../../lib/mod11';
import { kroner } from '../../lib/money';
import { refusalAt } from '../../lib/refusal-at';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Paragraph } from '../../ui/digdir';
import { TextField } from '../../ui/text-field';

interface Props {
  payment: FailedPayment;
  onClose: () => void;
}

const pathOf = ({ id }: FailedPayment, action: string): string =>
  `/api/finance/failed-payments/${id}/${action}`;

/** What was wrong, and another account where there is one. */
export function CorrectDialog({ payment, onClose }: Props): ReactElement {
  const { t } = useTranslation(['accounting', 'common']);
  const [account, setAccount] = useState('');
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);
  const run = useCommand({ touches: [ACCOUNTING], onDone: onClose });
  const missing = comment.trim() === '';
  const send = (): void => {
    setTried(true);
    if (missing) return;
    const other = account.trim() === '' ? {} : { accountNumber: account.trim() };
    const body = { comment: comment.trim(), ...other };
    run.mutate({ path: pathOf(payment, 'correct'), method: 'POST', version: payment.version, body });
  };
  return (
    <ConfirmDialog
      title={t('failed.correct')}
      confirm={t('failed.correctConfirm')}
      busy={run.isPending}
      error={run.error}
      atFields={['/accountNumber']}
      onClose={onClose}
      onConfirm={send}
    >
      <Paragraph>
        {t('failed.about', { name: payment.applicantName, amount: kroner(payment.amountOre) })}
      </Paragraph>
      <TextField
        id="konto"
        label={t('failed.account')}
        help={t('failed.accountHelp', { account: formatAccount(payment.accountNumber) })}
        optional
        inputMode="numeric"
        size={16}
        value={account}
        onChange={setAccount}
        error={refusalAt(run.error, '/accountNumber')}
      />
      <TextField
        id="hva"
        label={t('failed.comment')}
        help={t('failed.commentHelp')}
        rows={3}
        value={comment}
        onChange={setComment}
        error={tried && missing ? t('common:fault.required') : undefined}
      />
    </ConfirmDialog>
  );
}

/** The second person's word on another account. */
export function ApproveDialog({ payment, onClose }: Props): ReactElement {
  const { t } = useTranslation('accounting');
  const run = useCommand({ touches: [ACCOUNTING], onDone: onClose });
  return (
    <ConfirmDialog
      title={t('failed.approve')}
      confirm={t('failed.approve')}
      busy={run.isPending}
      error={run.error}
      onClose={onClose}
      onConfirm={() =>
        run.mutate({ path: pathOf(payment, 'approve'), method: 'POST', version: payment.version })
      }
    >
      <Paragraph>
        {t('failed.approveAbout', {
          name: payment.applicantName,
          from: formatAccount(payment.accountNumber),
          to: formatAccount(payment.correction?.accountNumber ?? ''),
        })}
      </Paragraph>
    </ConfirmDialog>
  );
}
