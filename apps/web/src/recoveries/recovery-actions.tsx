import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AllowedAction, Recovery } from '../api/contract';
import { useCommand } from '../api/use-command';
import { kroner } from '../lib/money';
import { refusalAt } from '../lib/refusal-at';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Button, Paragraph } from '../ui/digdir';
import { TextField } from '../ui/text-field';
import { TOUCHES } from './touches';

const MEANINGS = ['approve', 'reject', 'withdraw'] as const;

interface Props {
  recovery: Recovery;
  action: AllowedAction;
  onClose: () => void;
}

function DecideDialog({ recovery, action, onClose }: Props): ReactElement {
  const { t } = useTranslation(['recoveries', 'common']);
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);
  const run = useCommand<Recovery>({ touches: TOUCHES, onDone: onClose });
  const words = comment.trim();
  const missing = action.demands.includes('comment') && words === '';
  const meaning = MEANINGS.find((each) => each === action.action);
  const speaks = action.action !== 'withdraw';
  return (
    <ConfirmDialog
      title={action.label}
      confirm={action.label}
      danger={action.action !== 'approve'}
      busy={run.isPending}
      error={run.error}
      atFields={['/comment']}
      onClose={onClose}
      onConfirm={() => {
        setTried(true);
        if (missing) return;
        run.mutate({
          path: `/api/recoveries/${recovery.id}/${action.action}`,
          method: 'POST',
          version: recovery.version,
          ...(speaks && { body: words === '' ? {} : { comment: words } }),
        });
      }}
    >
      <Paragraph>
        {t('about', {
          kind: recovery.kindText,
          amount: kroner(recovery.amountOre),
          name: recovery.applicantName,
          number: recovery.caseNumber,
        })}
      </Paragraph>
      {meaning !== undefined && <Paragraph>{t(`decide.${meaning}`)}</Paragraph>}
      {speaks && (
        <TextField
          id={`ord-${recovery.id}`}
          label={t('field.comment')}
          optional={!action.demands.includes('comment')}
          rows={3}
          value={comment}
          onChange={setComment}
          error={tried && missing ? t('common:fault.required') : refusalAt(run.error, '/comment')}
        />
      )}
    </ConfirmDialog>
  );
}

/** What this person may do with the recovery now, as the server says. */
export function RecoveryActions({ recovery }: { recovery: Recovery }): ReactElement | null {
  const [chosen, setChosen] = useState<AllowedAction | null>(null);
  if (recovery.allowedActions.length === 0) return null;
  return (
    <div className="button-row">
      {recovery.allowedActions.map((action) => (
        <Button
          key={action.action}
          data-size="sm"
          variant={action.action === 'approve' ? 'primary' : 'tertiary'}
          onClick={() => setChosen(action)}
        >
          {action.label}
        </Button>
      ))}
      {chosen !== null && (
        <DecideDialog recovery={recovery} action={chosen} onClose={() => setChosen(null)} />
      )}
    </div>
  );
}
