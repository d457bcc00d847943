import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answers, FormDefinition } from '../../api/contract';
import { amountRows } from '../../form/amount-rows';
import { FormFields } from '../../form/form-fields';
import { useFormControl } from '../../form/use-form-control';
import { faultsOfStep, fieldAt } from '../../lib/form-fields';
import { fieldId, valueAt, withValueAt } from '../../lib/pointer';
import { useKept } from '../../lib/use-kept';
import { useText } from '../../lib/use-text';
import { Button } from '../../ui/digdir';
import { ErrorSummary, type SummaryFault } from '../../ui/error-summary';
import { ProblemAlert } from '../../ui/problem-alert';

interface Props {
  form: FormDefinition;
  /** The words of the button that sends it. */
  label: string;
  /** Under which name it lies on this machine until it is sent. */
  kept: string;
  sending: boolean;
  error: Error | null;
  onSend: (answers: Answers) => void;
  onClose: () => void;
}

/** Without blanks around words, and without the rows of amounts that are nothing. */
function asSent(form: FormDefinition, answers: Answers): Answers {
  const words: Answers = Object.fromEntries(
    Object.entries(answers).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]),
  );
  return form.steps
    .flatMap((step) => step.fields)
    .reduce((sent, field) => {
      const rows = amountRows(field);
      const given = valueAt(sent, field.pointer);
      if (rows === null || !Array.isArray(given)) return sent;
      const some = given.filter((row: unknown) => valueAt(row, `/${rows.amount}`) !== 0);
      return withValueAt(sent, field.pointer, some);
    }, words);
}

/** A report in the form of its scheme: all its questions on one page, sent when nothing is wrong. */
export function ReportForm({ form, label, kept, sending, error, onSend, onClose }: Props): ReactElement {
  const { t } = useTranslation(['apply', 'common']);
  const text = useText();
  const [answers, setAnswers] = useKept<Answers>(kept, 'answers', {});
  const [round, setRound] = useState(0);
  const set = (pointer: string, value: unknown): void =>
    setAnswers((before) => withValueAt(before, pointer, value));
  const checked = useFormControl(form, answers, set);
  const faults = form.steps.flatMap((step) => faultsOfStep(step, checked.faults, answers));
  const shown: SummaryFault[] = faults.map((fault) => {
    const field = fieldAt(form, fault.pointer);
    const asked = form.steps
      .flatMap((step) => step.fields)
      .find((each) => fault.pointer.startsWith(each.pointer));
    const place =
      asked !== undefined && amountRows(asked) !== null ? `${fieldId(asked.pointer)}-0` : undefined;
    return {
      target: place ?? fieldId(fault.pointer),
      message: `${text((asked ?? field)?.label ?? { nb: '' }).replace(/\?$/, '')}: ${checked.textOf(fault)}`,
    };
  });
  return (
    <form
      noValidate
      className="inner-form"
      onSubmit={(event) => {
        event.preventDefault();
        setRound((before) => before + 1);
        checked.showAll();
        if (faults.length === 0 && checked.faults.length === 0) onSend(asSent(form, answers));
      }}
    >
      <ErrorSummary faults={round > 0 ? shown : []} round={round} />
      {form.steps.map((step) => (
        <FormFields key={step.key} fields={step.fields} form={checked.control} />
      ))}
      <p className="subtle">{t('kept')}</p>
      <ProblemAlert error={error} />
      <div className="button-row">
        <Button type="submit" loading={sending}>
          {label}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
