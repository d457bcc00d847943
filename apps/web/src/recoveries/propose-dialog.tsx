import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecoveriesOfCase, Recovery, RecoveryKind } from '../api/contract';
import { useCommand } from '../api/use-command';
import { isDate } from '../lib/dates';
import { kroner } from '../lib/money';
import { refusalAt } from '../lib/refusal-at';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { DateField, type DateValue } from '../ui/date-field';
import { Paragraph } from '../ui/digdir';
import { MoneyField, type MoneyValue } from '../ui/money-field';
import { TextField } from '../ui/text-field';
import { TOUCHES } from './touches';

interface Props {
  of: RecoveriesOfCase;
  kind: RecoveryKind;
  onClose: () => void;
}

const FIELDS = ['/amountOre', '/receivedOn', '/reference', '/reason'];

/** Enters money that came back, or proposes to give a claim up; says what is left afterwards. */
export function ProposeDialog({ of, kind, onClose }: Props): ReactElement {
  const { t } = useTranslation(['recoveries', 'common']);
  const fromOre = kind === 'repay' ? of.paidOre : of.claimedOre;
  const [amount, setAmount] = useState<MoneyValue>(kind === 'repay' ? undefined : fromOre);
  const [receivedOn, setReceivedOn] = useState<DateValue>(undefined);
  const [reference, setReference] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const run = useCommand<Recovery>({ touches: TOUCHES, onDone: onClose });
  const faults = {
    amount:
      amount === undefined
        ? t('common:fault.required')
        : typeof amount === 'string'
          ? t('common:money.notAnAmount')
          : undefined,
    receivedOn: receivedOn !== undefined && !isDate(receivedOn) ? t('common:date.notADate') : undefined,
    reason: reason.trim() === '' ? t('common:fault.required') : undefined,
  };
  const shown = (own: string | undefined, field: string): string | undefined =>
    (tried ? own : undefined) ?? refusalAt(run.error, field);
  const send = (): void => {
    setTried(true);
    if (Object.values(faults).some((fault) => fault !== undefined)) return;
    run.mutate({
      path: `/api/cases/${of.caseId}/recoveries`,
      method: 'POST',
      body: {
        kind,
        amountOre: amount,
        reason: reason.trim(),
        ...(kind !== 'waive' && receivedOn !== undefined && { receivedOn }),
        ...(reference.trim() !== '' && { reference: reference.trim() }),
      },
    });
  };
  return (
    <ConfirmDialog
      title={t(`propose.${kind}`)}
      confirm={t('send')}
      busy={run.isPending}
      error={run.error}
      atFields={FIELDS}
      onClose={onClose}
      onConfirm={send}
    >
      <Paragraph>{t(`means.${kind}`)}</Paragraph>
      <MoneyField
        id="felt-tilbake"
        label={t('field.amount')}
        value={amount}
        onChange={setAmount}
        error={shown(faults.amount, '/amountOre')}
      />
      {typeof amount === 'number' && amount > 0 && amount <= fromOre && (
        <Paragraph>
          {t(kind === 'repay' ? 'afterPaid' : 'afterClaim', { amount: kroner(fromOre - amount) })}
        </Paragraph>
      )}
      {kind !== 'waive' && (
        <DateField
          id="felt-mottatt"
          label={t('field.received')}
          help={t('field.receivedHelp')}
          optional
          value={receivedOn}
          onChange={setReceivedOn}
          error={shown(faults.receivedOn, '/receivedOn')}
        />
      )}
      <TextField
        id="felt-referanse"
        label={kind === 'waive' ? t('field.decision') : t('field.reference')}
        help={kind === 'waive' ? undefined : t('field.referenceHelp')}
        optional
        maxLength={200}
        value={reference}
        onChange={setReference}
        error={shown(undefined, '/reference')}
      />
      <TextField
        id="felt-hvorfor"
        label={t('field.reason')}
        rows={3}
        maxLength={1000}
        value={reason}
        onChange={setReason}
        error={shown(faults.reason, '/reason')}
      />
    </ConfirmDialog>
  );
}
