import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationView } from '../../api/contract';
import { digitsOf, isAccountNumber } from '../../lib/mod11';
import { kroner } from '../../lib/money';
import { refusalAt } from '../../lib/refusal-at';
import { forgetKept, useKept } from '../../lib/use-kept';
import { Button, Heading } from '../../ui/digdir';
import { ErrorSummary } from '../../ui/error-summary';
import { MoneyField, type MoneyValue } from '../../ui/money-field';
import { ProblemAlert } from '../../ui/problem-alert';
import { TextField } from '../../ui/text-field';
import { faultsFor, useMistakes, type Mistakes } from '../../ui/use-mistakes';
import { useCaseAction } from './use-case-action';

const IDS = { sum: 'felt-belop', account: 'felt-konto' };

/** Under which name it lies on this machine until it is sent. */
export const requestOf = ({ id }: ApplicationView): string => `utbetaling.${id}`;

interface Props {
  view: ApplicationView;
  claimableOre: number;
  onDone: () => void;
}

/** Asks for part of the grant to be paid to an account that is given each time. */
export function PaymentRequestForm({ view, claimableOre, onDone }: Props): ReactElement {
  const { t } = useTranslation('apply');
  const kept = requestOf(view);
  const [sum, setSum] = useKept<MoneyValue>(kept, 'sum', undefined);
  const [account, setAccount] = useKept(kept, 'account', '');
  const [note, setNote] = useKept(kept, 'note', '');
  const send = useCaseAction(view, 'payment-requests', () => {
    forgetKept(kept);
    onDone();
  });
  const mistakes = useMistakes((): Mistakes<keyof typeof IDS> => ({
    ...(typeof sum !== 'number' || sum <= 0 ? { sum: t('payment.sumMissing') } : {}),
    ...(typeof sum === 'number' && sum > claimableOre
      ? { sum: t('payment.sumTooLarge', { amount: kroner(claimableOre) }) }
      : {}),
    ...(isAccountNumber(digitsOf(account)) ? {} : { account: t('payment.accountWrong') }),
  }));
  const submit = (): void => {
    if (!mistakes.passes()) return;
    send.run({
      requestedOre: sum,
      accountNumber: digitsOf(account),
      ...(note.trim() === '' ? {} : { note }),
    });
  };
  return (
    <form
      noValidate
      className="inner-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Heading level={3} data-size="2xs">
        {t('payment.title')}
      </Heading>
      <ErrorSummary
        faults={faultsFor(mistakes.shown, IDS, { sum: t('payment.sum'), account: t('payment.account') })}
        round={mistakes.round}
      />
      <MoneyField
        id={IDS.sum}
        label={t('payment.sum')}
        help={t('payment.sumHelp', { amount: kroner(claimableOre) })}
        value={sum}
        onChange={setSum}
        error={mistakes.shown.sum ?? refusalAt(send.state.error, '/requestedOre')}
      />
      <TextField
        id={IDS.account}
        label={t('payment.account')}
        help={t('payment.accountHelp', { name: view.applicant.name })}
        inputMode="numeric"
        size={16}
        value={account}
        onChange={setAccount}
        error={mistakes.shown.account ?? refusalAt(send.state.error, '/accountNumber')}
      />
      <TextField
        id="felt-merknad"
        label={t('payment.note')}
        optional
        rows={3}
        value={note}
        onChange={setNote}
      />
      <p className="subtle">{t('kept')}</p>
      <ProblemAlert error={send.state.error} atFields={['/requestedOre', '/accountNumber']} />
      <div className="button-row">
        <Button type="submit" loading={send.state.isPending}>
          {t('payment.send')}
        </Button>
        <Button variant="tertiary" onClick={onDone}>
          {t('payment.cancel')}
        </Button>
      </div>
    </form>
  );
}
