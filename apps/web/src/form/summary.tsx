import type { ReactElement, ReactNode } from 'react';
import type { Answers, FormDefinition, FormStep } from '../api/contract';
import { isShown } from '../lib/form-fields';
import { valueAt } from '../lib/pointer';
import { useText } from '../lib/use-text';
import { Heading } from '../ui/digdir';
import { SummaryRows } from './summary-rows';
import { SummaryValue } from './summary-value';

interface Props {
  form: FormDefinition;
  answers: Answers;
  /** Beside the heading of a step: the way to change it. */
  actions?: (step: FormStep, index: number) => ReactNode;
  /** Under the fields of a step: its attachments. */
  after?: (step: FormStep) => ReactNode;
}

function StepSummary({ step, answers }: { step: FormStep; answers: Answers }): ReactElement {
  const text = useText();
  return (
    <dl className="answers">
      {step.fields
        .filter((field) => isShown(field, answers))
        .map((field) => {
          const value = valueAt(answers, field.pointer);
          const wide = field.widget === 'repeat' || field.widget === 'textarea';
          return (
            <div key={field.pointer} data-wide={wide}>
              <dt>{text(field.label)}</dt>
              <dd>
                {field.widget === 'repeat' ? (
                  <SummaryRows field={field} rows={Array.isArray(value) ? value : []} />
                ) : (
                  <SummaryValue field={field} value={value} />
                )}
              </dd>
            </div>
          );
        })}
    </dl>
  );
}

/** A filled-in form to be read, step by step, in the form's own order and words. */
export function Summary({ form, answers, actions, after }: Props): ReactElement {
  const text = useText();
  return (
    <div className="summary">
      {form.steps.map((step, index) => (
        <section key={step.key}>
          <div className="summary-head">
            <Heading level={2} data-size="xs">
              {text(step.title)}
            </Heading>
            {actions?.(step, index)}
          </div>
          <StepSummary step={step} answers={answers} />
          {after?.(step)}
        </section>
      ))}
    </div>
  );
}
