import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface Step {
  key: string;
  title: string;
  state: 'done' | 'current' | 'ahead';
  /** Draws the link to the step around its content. */
  link: (content: ReactNode, current: boolean) => ReactNode;
}

function StepList({ steps }: { steps: readonly Step[] }): ReactElement {
  const { t } = useTranslation();
  return (
    <ol className="step-list">
      {steps.map((step, index) => (
        <li key={step.key} data-state={step.state}>
          {step.link(
            <>
              <span className="step-mark" aria-hidden="true">
                {step.state === 'done' ? '✓' : index + 1}
              </span>
              <span>
                {step.title}
                {step.state === 'done' && <span className="ds-sr-only"> ({t('steps.done')})</span>}
              </span>
            </>,
            step.state === 'current',
          )}
        </li>
      ))}
    </ol>
  );
}

/** Where one is among the steps: a list beside the form, on a phone one line that unfolds. */
export function Stepper({ steps }: { steps: readonly Step[] }): ReactElement {
  const { t } = useTranslation();
  const at = steps.findIndex((step) => step.state === 'current');
  const current = steps[at];
  return (
    <nav aria-label={t('steps.label')}>
      <div className="step-full">
        <StepList steps={steps} />
      </div>
      {current !== undefined && (
        <details className="step-fold">
          <summary>
            {t('steps.at', { number: at + 1, of: steps.length })} <strong>{current.title}</strong>
          </summary>
          <StepList steps={steps} />
        </details>
      )}
    </nav>
  );
}
