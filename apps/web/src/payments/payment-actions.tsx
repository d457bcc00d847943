import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaymentRequest } from '../api/contract';
import type { AllowedAction } from '../api/contract';
import { useCommand } from '../api/use-command';
import { kroner } from '../lib/money';
import { refusalAt } from '../lib/refusal-at';
import { forgetKept, useKept } from '../lib/use-kept';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { DateField, type DateValue } from '../ui/date-field';
import { Button, Paragraph } from '../ui/digdir';
import { TextField } from '../ui/text-field';
import { isDate } from '../lib/dates';

const TOUCHES = [['payment-requests'], ['cases'], ['ledger']] as const;
/** Acts whose name does not say what one vouches for. */
const MEANINGS = ['attest', 'authorise', 'send', 'confirm', 'return', 'reject'] as const;
const BACKWARDS = new Set(['return', 'reject']);

interface Props {
  request: PaymentRequest;
  action: AllowedAction;
  onClose: () => void;
}

function PaymentDialog({ request, action, onClose }: Props): ReactElement {
  const { t } = useTranslation(['money', 'common']);
  const kept = `krav.${request.id}.${action.action}`;
  const [comment, setComment] = useKept(kept, 'comment', '');
  const [paidOn, setPaidOn] = useState<DateValue>(undefined);
  const [tried, setTried] = useState(false);
  const done = (): void => {
    forgetKept(kept);
    onClose();
  };
  const run = useCommand({ touches: TOUCHES, onDone: done });
  const needsComment = action.demands.includes('comment') || BACKWARDS.has(action.action);
  const confirms = action.action === 'confirm';
  const meaning = MEANINGS.find((each) => each === action.action);
  const badDate = paidOn !== undefined && !isDate(paidOn);
  const send = (): void => {
    setTried(true);
    if (badDate || (needsComment && comment.trim() === '')) return;
    run.mutate({
      path: `/api/payment-requests/${request.id}/${action.action}`,
      method: 'POST',
      version: request.version,
      body: {
        ...(needsComment ? { comment: comment.trim() } : {}),
        ...(confirms && paidOn !== undefined ? { paidOn } : {}),
      },
    });
  };
  return (
    <ConfirmDialog
      title={action.label}
      confirm={action.label}
      danger={BACKWARDS.has(action.action)}
      busy={run.isPending}
      error={run.error}
      atFields={confirms ? ['/paidOn'] : []}
      onClose={onClose}
      onConfirm={send}
    >
      <Paragraph>
        {t('paymentRequest.about', {
          amount: kroner(request.requestedOre),
          name: request.applicantName,
          number: request.caseNumber,
        })}
      </Paragraph>
      {meaning !== undefined && <Paragraph>{t(`paymentRequest.means.${meaning}`)}</Paragraph>}
      {needsComment && (
        <TextField
          id={`kommentar-${request.id}`}
          label={t('paymentRequest.comment')}
          rows={4}
          value={comment}
          onChange={setComment}
          error={tried && comment.trim() === '' ? t('common:fault.required') : undefined}
        />
      )}
      {confirms && (
        <DateField
          id={`betalt-${request.id}`}
          label={t('paymentRequest.when')}
          help={t('paymentRequest.whenHelp')}
          optional
          value={paidOn}
          onChange={setPaidOn}
          error={tried && badDate ? t('common:date.notADate') : refusalAt(run.error, '/paidOn')}
        />
      )}
    </ConfirmDialog>
  );
}

/** What this person may do with the request now, as the server says. */
export function PaymentActions({ request }: { request: PaymentRequest }): ReactElement | null {
  const [chosen, setChosen] = useState<AllowedAction | null>(null);
  if (request.allowedActions.length === 0) return null;
  return (
    <div className="button-row">
      {request.allowedActions.map((action) => (
        <Button
          key={action.action}
          data-size="sm"
          variant={BACKWARDS.has(action.action) ? 'tertiary' : 'primary'}
          {...(BACKWARDS.has(action.action) ? { 'data-color': 'danger' as const } : {})}
          onClick={() => setChosen(action)}
        >
          {action.label}
        </Button>
      ))}
      {chosen !== null && <PaymentDialog request={request} action={chosen} onClose={() => setChosen(null)} />}
    </div>
  );
}
