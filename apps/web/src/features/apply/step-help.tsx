import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormStep } from '../../api/contract';
import { checkQuery } from '../../api/queries';
import { ExplainedRows } from '../../ui/explained-rows';
import { useDraft } from './use-draft';

/** On steps with sums: how the rules come to the amount that stands beside the form. */
export function StepHelp({ step }: { step: FormStep }): ReactElement | null {
  const { t } = useTranslation('apply');
  const { view } = useDraft();
  const aboutMoney = step.fields.some((field) => field.widget === 'money' || field.sumOf !== undefined);
  const { data } = useQuery({ ...checkQuery(view.id), enabled: aboutMoney });
  const computation = data?.computation;
  if (!aboutMoney || !computation) return null;
  return (
    <section className="computed" aria-live="polite">
      <details>
        <summary>{t('computed.how')}</summary>
        <ExplainedRows rows={computation.rows} />
      </details>
    </section>
  );
}
