import type { ReactElement } from 'react';
import type { Answers, FormDefinition } from '../api/contract';
import { isShown } from '../lib/form-fields';
import { valueAt } from '../lib/pointer';
import { useText } from '../lib/use-text';
import { Facts } from '../ui/facts';
import { AnswerValue } from './answer-value';

/** A report as it was delivered, in the order and words of its form. */
export function ReportFacts({ answers, form }: { answers: Answers; form: FormDefinition }): ReactElement {
  const text = useText();
  const fields = form.steps.flatMap((step) => step.fields).filter((field) => isShown(field, answers));
  return (
    <Facts
      facts={fields.map((field) => ({
        label: text(field.label),
        value: <AnswerValue field={field} value={valueAt(answers, field.pointer)} />,
      }))}
    />
  );
}
