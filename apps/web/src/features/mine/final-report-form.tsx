import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationView, Effect } from '../../api/contract';
import { costCategories } from '../../lib/cost-categories';
import { kroner } from '../../lib/money';
import { useText } from '../../lib/use-text';
import { ChoiceField } from '../../ui/choice-field';
import { Button } from '../../ui/digdir';
import { ErrorSummary } from '../../ui/error-summary';
import { IntegerField, type IntegerValue } from '../../ui/integer-field';
import { MoneyField, type MoneyValue } from '../../ui/money-field';
import { ProblemAlert } from '../../ui/problem-alert';
import { TextField } from '../../ui/text-field';
import { faultsFor, useMistakes, type Mistakes } from '../../ui/use-mistakes';
import { useCaseAction } from './use-case-action';

const IDS = {
  costs: 'felt-kostnad-0',
  participants: 'felt-deltakere',
  layoffs: 'felt-permitteringer',
  effect: 'felt-effekt',
  summary: 'felt-resultat',
};
const EFFECTS: readonly Effect[] = ['no', 'smaller', 'later', 'yes'];

const isCount = (value: IntegerValue): value is number => typeof value === 'number' && value >= 0;

interface Props {
  view: ApplicationView;
  label: string;
  onClose: () => void;
}

export function FinalReportForm({ view, label, onClose }: Props): ReactElement {
  const { t } = useTranslation(['apply', 'common', 'money']);
  const text = useText();
  const categories = costCategories(view.form);
  const [costs, setCosts] = useState<Record<string, MoneyValue>>({});
  const [participants, setParticipants] = useState<IntegerValue>(undefined);
  const [layoffs, setLayoffs] = useState<IntegerValue>(undefined);
  const [effect, setEffect] = useState<Effect | undefined>(undefined);
  const [summary, setSummary] = useState('');
  const send = useCaseAction(view, 'final-report', onClose);
  const typed = Object.values(costs).filter((value) => value !== undefined);
  const sums = typed.filter((value) => typeof value === 'number');
  const mistakes = useMistakes((): Mistakes<keyof typeof IDS> => ({
    ...(categories.length > 0 && (sums.length === 0 || sums.length < typed.length)
      ? { costs: t('report.costsMissing') }
      : {}),
    ...(isCount(participants) ? {} : { participants: t('report.countMissing') }),
    ...(isCount(layoffs) ? {} : { layoffs: t('report.countMissing') }),
    ...(effect === undefined ? { effect: t('report.effectMissing') } : {}),
    ...(summary.trim().length < 10 ? { summary: t('report.summaryMissing') } : {}),
  }));
  const labels = {
    costs: t('report.costs'),
    participants: t('report.participants'),
    layoffs: t('report.layoffs'),
    effect: t('report.effect'),
    summary: t('report.summary'),
  };
  const submit = (): void => {
    if (!mistakes.passes()) return;
    send.run({
      actualCosts: categories.flatMap(({ value: category }) => {
        const amountOre = costs[category];
        return typeof amountOre === 'number' && amountOre > 0 ? [{ category, amountOre }] : [];
      }),
      participantsCompleted: participants,
      avoidedLayoffs: layoffs,
      effect,
      summary: summary.trim(),
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
      <ErrorSummary faults={faultsFor(mistakes.shown, IDS, labels)} round={mistakes.round} />
      {categories.length > 0 && (
        <fieldset className="ds-fieldset choices">
          <legend className="ds-label">{t('report.costs')}</legend>
          <p className="field-help">{t('report.costsHelp')}</p>
          {categories.map((category, index) => (
            <MoneyField
              key={category.value}
              id={`felt-kostnad-${index}`}
              label={text(category.label)}
              value={costs[category.value]}
              onChange={(value) => setCosts((before) => ({ ...before, [category.value]: value }))}
              error={index === 0 ? mistakes.shown.costs : undefined}
            />
          ))}
          <div className="sum-line" aria-live="polite">
            <span>{t('common:sum')}</span>
            <span>{kroner(sums.reduce((total, ore) => total + ore, 0))}</span>
          </div>
        </fieldset>
      )}
      <IntegerField
        id={IDS.participants}
        label={t('report.participants')}
        value={participants}
        onChange={setParticipants}
        error={mistakes.shown.participants}
      />
      <IntegerField
        id={IDS.layoffs}
        label={t('report.layoffs')}
        value={layoffs}
        onChange={setLayoffs}
        error={mistakes.shown.layoffs}
      />
      <ChoiceField
        id={IDS.effect}
        label={t('report.effect')}
        value={effect}
        onChange={(value) => setEffect(EFFECTS.find((each) => each === value))}
        choices={EFFECTS.map((value) => ({ value, label: t(`money:report.effects.${value}`) }))}
        error={mistakes.shown.effect}
      />
      <TextField
        id={IDS.summary}
        label={t('report.summary')}
        help={t('report.summaryHelp')}
        rows={6}
        value={summary}
        onChange={setSummary}
        error={mistakes.shown.summary}
      />
      <ProblemAlert error={send.state.error} />
      <div className="button-row">
        <Button type="submit" loading={send.state.isPending}>
          {label}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
