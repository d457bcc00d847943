import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationView } from '../../api/contract';
import { useCommand } from '../../api/use-command';
import { Button } from '../../ui/digdir';
import { ErrorSummary } from '../../ui/error-summary';
import { IntegerField, type IntegerValue } from '../../ui/integer-field';
import { MoneyField, type MoneyValue } from '../../ui/money-field';
import { ProblemAlert } from '../../ui/problem-alert';
import { TextField } from '../../ui/text-field';
import { faultsFor, useMistakes, type Mistakes } from '../../ui/use-mistakes';

const IDS = { participants: 'felt-naadd', spent: 'felt-brukt', summary: 'felt-underveis' };

interface Props {
  view: ApplicationView;
  /** The day of the report that is asked for. */
  dueOn: string;
  onClose: () => void;
}

/** One progress report: how many were reached, what is spent, and how it is going. */
export function ProgressForm({ view, dueOn, onClose }: Props): ReactElement {
  const { t } = useTranslation(['money', 'common']);
  const [participants, setParticipants] = useState<IntegerValue>(undefined);
  const [spent, setSpent] = useState<MoneyValue>(undefined);
  const [summary, setSummary] = useState('');
  const send = useCommand<unknown>({ touches: [['applications'], ['inbox']], onDone: onClose });
  const mistakes = useMistakes((): Mistakes<keyof typeof IDS> => ({
    ...(typeof participants === 'number' && participants >= 0
      ? {}
      : { participants: t('progress.countMissing') }),
    ...(typeof spent === 'number' ? {} : { spent: t('progress.spentMissing') }),
    ...(summary.trim().length < 10 ? { summary: t('progress.summaryMissing') } : {}),
  }));
  const labels = {
    participants: t('progress.participants'),
    spent: t('progress.spent'),
    summary: t('progress.summary'),
  };
  const submit = (): void => {
    if (!mistakes.passes()) return;
    const body = { dueOn, participants, spentOre: spent, summary: summary.trim() };
    send.mutate({ path: `/api/applications/${view.id}/activity-reports`, method: 'POST', body });
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
      <ErrorSummary faults={faultsFor(mistakes.shown, IDS, labels)} round={mistakes.round} />
      <IntegerField
        id={IDS.participants}
        label={labels.participants}
        value={participants}
        onChange={setParticipants}
        error={mistakes.shown.participants}
      />
      <MoneyField
        id={IDS.spent}
        label={labels.spent}
        value={spent}
        onChange={setSpent}
        error={mistakes.shown.spent}
      />
      <TextField
        id={IDS.summary}
        label={labels.summary}
        rows={5}
        value={summary}
        onChange={setSummary}
        error={mistakes.shown.summary}
      />
      <ProblemAlert error={send.error} />
      <div className="button-row">
        <Button type="submit" loading={send.isPending}>
          {t('progress.send')}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
