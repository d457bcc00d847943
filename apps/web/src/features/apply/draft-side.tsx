import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { checkQuery } from '../../api/queries';
import { longDate } from '../../lib/dates';
import { faultsOfStep } from '../../lib/form-fields';
import { useText } from '../../lib/use-text';
import { faultsOf } from '../../lib/validate';
import { Stepper, type Step } from '../../ui/stepper';
import { isAttached } from './attachment-state';
import type { Draft } from './use-draft';

function useSteps(draft: Draft): Step[] {
  const { t } = useTranslation('apply');
  const text = useText();
  const { pathname } = useLocation();
  const { view, answers } = draft;
  const { id, form } = view;
  const faults = useMemo(() => faultsOf(form, answers), [form, answers]);
  // Rules beyond the schema (declarations, sums that must agree) are known to the server alone.
  const { data: check } = useQuery(checkQuery(id));
  const all = [...faults, ...(check?.faults ?? []).map((fault) => ({ pointer: fault.field }))];
  const steps = form.steps.map((step, index): Step => {
    const path = `/min/soknad/${id}/steg/${index + 1}`;
    const complete = faultsOfStep(step, all, answers).length === 0 && isAttached(view, step);
    return {
      key: step.key,
      title: text(step.title),
      state: pathname === path ? 'current' : complete ? 'done' : 'ahead',
      link: (content, current) => (
        <Link
          to="/min/soknad/$id/steg/$step"
          params={{ id, step: String(index + 1) }}
          aria-current={current ? 'step' : undefined}
        >
          {content}
        </Link>
      ),
    };
  });
  return [
    ...steps,
    {
      key: 'review',
      title: t('review.step'),
      state: pathname.endsWith('/oppsummering') ? 'current' : 'ahead',
      link: (content, current) => (
        <Link to="/min/soknad/$id/oppsummering" params={{ id }} aria-current={current ? 'step' : undefined}>
          {content}
        </Link>
      ),
    },
  ];
}

function Steps({ draft }: { draft: Draft }): ReactElement {
  return <Stepper steps={useSteps(draft)} />;
}

/** Beside the form: what it is for, until when, and the steps. */
export function DraftSide({ draft, closed }: { draft: Draft; closed: boolean }): ReactElement {
  const { t } = useTranslation('draft');
  const { call, applicant } = draft.view;
  return (
    <>
      <p className="draft-for">
        <strong>{call.name}</strong>
        <span className="subtle">{applicant.name}</span>
        {!closed && call.closesOn !== null && (
          <span className="subtle">{t('deadline', { date: longDate(call.closesOn) })}</span>
        )}
      </p>
      {!closed && <Steps draft={draft} />}
    </>
  );
}
