import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LEDGER, type Proposal, type YearEnd } from '../../../api/act-queries';
import { useCommand } from '../../../api/use-command';
import { kroner } from '../../../lib/money';
import { refusalAt } from '../../../lib/refusal-at';
import { toFirstMistake } from '../../../lib/to-first-mistake';
import { Button, Paragraph } from '../../../ui/digdir';
import { MoneyField, type MoneyValue } from '../../../ui/money-field';
import { ProblemAlert } from '../../../ui/problem-alert';
import { TextField } from '../../../ui/text-field';

const AT_FIELDS = ['/amountOre', '/decisionRef'];

/** Proposes what of the rest is carried over to the next year; what is not, lapses. */
export function SecondActForm({ end }: { end: YearEnd }): ReactElement {
  const { t } = useTranslation(['acts', 'common']);
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const { frame, year, remainingOre } = end;
  const [carry, setCarry] = useState<MoneyValue>();
  const [decision, setDecision] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const send = useCommand<Proposal>({
    touches: [LEDGER],
    onDone: ({ id }) => navigate({ to: '/okonomi/forslag/$id', params: { id } }),
  });
  const carryFault = (): string | undefined => {
    if (carry === undefined) return t('common:fault.required');
    if (typeof carry !== 'number') return t('common:money.notAnAmount');
    if (carry < 0) return t('fault.negative');
    return carry > remainingOre ? t('fault.moreThanLeft', { amount: kroner(remainingOre) }) : undefined;
  };
  const fault = carryFault();
  const undecided = decision.trim() === '';
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (fault !== undefined || undecided) {
          requestAnimationFrame(() => toFirstMistake(form.current));
          return;
        }
        const words = reason.trim();
        const body = {
          act: 2,
          amountOre: carry,
          decisionRef: decision.trim(),
          ...(words && { reason: words }),
        };
        send.mutate({ path: `/api/finance/year-ends/${frame}/${year}`, method: 'POST', body });
      }}
    >
      <MoneyField
        id="felt-amountOre"
        label={t('year.carry', { year: year + 1 })}
        help={t('year.carryHelp', { amount: kroner(remainingOre) })}
        value={carry}
        onChange={setCarry}
        error={tried && fault !== undefined ? fault : refusalAt(send.error, '/amountOre')}
      />
      <div role="status">
        {fault === undefined && typeof carry === 'number' && (
          <Paragraph>{t('year.lapses', { amount: kroner(remainingOre - carry) })}</Paragraph>
        )}
      </div>
      <TextField
        id="felt-decisionRef"
        label={t('field.decisionRef')}
        help={t('field.decisionRefHelp')}
        value={decision}
        onChange={setDecision}
        error={tried && undecided ? t('fault.decision') : refusalAt(send.error, '/decisionRef')}
      />
      <TextField
        id="felt-reason"
        label={t('field.reason')}
        optional
        rows={3}
        value={reason}
        onChange={setReason}
      />
      <ProblemAlert error={send.error} atFields={AT_FIELDS} />
      <div className="button-row">
        <Button type="submit" loading={send.isPending}>
          {t('year.proposeTwo')}
        </Button>
      </div>
    </form>
  );
}
