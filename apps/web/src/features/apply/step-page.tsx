import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormStep } from '../../api/contract';
import { checkQuery } from '../../api/queries';
import { EntryNote } from '../../entry/entry-note';
import { FormFields } from '../../form/form-fields';
import { useFormControl } from '../../form/use-form-control';
import { faultsOfStep } from '../../lib/form-fields';
import { useFieldName } from '../../lib/field-name';
import { fieldId } from '../../lib/pointer';
import { useText } from '../../lib/use-text';
import { Button } from '../../ui/digdir';
import { ErrorPage } from '../../ui/error-page';
import { ErrorSummary } from '../../ui/error-summary';
import { Page } from '../../ui/page';
import { Problem } from '../../api/problem';
import { rulesOf } from './attachment-state';
import { AttachmentKind } from './attachments';
import { ConflictAlert } from './conflict-alert';
import { CopiedAlert } from './copied-alert';
import { EligibilityAlert } from './eligibility-alert';
import { ProblemAlert } from '../../ui/problem-alert';
import { MaskedAlert } from './masked-alert';
import { StepHelp } from './step-help';
import { useDraft } from './use-draft';

const route = getRouteApi('/min/soknad/$id/steg/$step');

/** Someone followed a link to one field: go to it once it is drawn. @returns whether that is so */
function useFocusFromAddress(): boolean {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash !== '') requestAnimationFrame(() => document.getElementById(hash)?.focus());
  }, [hash]);
  return hash !== '';
}

function StepForm({ step, number }: { step: FormStep; number: number }): ReactElement {
  const { t } = useTranslation('apply');
  const text = useText();
  const draft = useDraft();
  const navigate = useNavigate();
  const nameOf = useFieldName(draft.view.form);
  const [round, setRound] = useState(0);
  const check = useQuery(checkQuery(draft.view.id));
  const mending = useFocusFromAddress();
  const form = useFormControl(draft.view.form, draft.answers, draft.set, {
    found: check.data?.faults ?? [],
    mending,
  });
  const wrong = faultsOfStep(step, form.faults, draft.answers);
  const { id } = draft.view;
  const last = number === draft.view.form.steps.length;
  const goOn = async (): Promise<void> => {
    form.showAll();
    setRound((before) => before + 1);
    if (wrong.length > 0) return;
    await draft.flush();
    if (last) await navigate({ to: '/min/soknad/$id/oppsummering', params: { id } });
    else await navigate({ to: '/min/soknad/$id/steg/$step', params: { id, step: String(number + 1) } });
  };
  return (
    <Page title={text(step.title)} intro={step.intro && text(step.intro)}>
      <ConflictAlert draft={draft} open={draft.status === 'conflict'} />
      {number === 1 && <CopiedAlert />}
      {number === 1 && <EntryNote entry={draft.view.entry} name={draft.view.applicant.name} />}
      <MaskedAlert />
      <EligibilityAlert />
      {draft.status === 'refused' && <ProblemAlert error={draft.error} />}
      {round > 0 && (
        <ErrorSummary
          round={round}
          faults={wrong.map((fault) => ({
            target: fieldId(fault.pointer),
            message: [nameOf(fault.pointer), form.textOf(fault)].filter(Boolean).join(': '),
          }))}
        />
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void goOn();
        }}
      >
        <FormFields fields={step.fields} form={form.control} />
        {rulesOf(draft.view, step).map((rule) => (
          <AttachmentKind key={rule.kind} rule={rule} />
        ))}
        <StepHelp step={step} />
        <div className="button-row">
          {number > 1 && (
            <Button asChild variant="secondary">
              <Link to="/min/soknad/$id/steg/$step" params={{ id, step: String(number - 1) }}>
                {t('back')}
              </Link>
            </Button>
          )}
          <Button
            type="submit"
            // Leaving a field may show a fault there and move this button from under the pointer.
            onMouseDown={(event) => event.preventDefault()}
          >
            {last ? t('toReview') : t('next')}
          </Button>
          <Link to={draft.view.entry === null ? '/min' : '/registrer-soknad'} className="ds-link">
            {t('saveAndLeave')}
          </Link>
        </div>
      </form>
    </Page>
  );
}

/** One step of an application; every answer is saved while it is written. */
export function StepPage(): ReactElement {
  const { step: number } = route.useParams();
  const { view } = useDraft();
  const step = view.form.steps[Number(number) - 1];
  if (step === undefined) return <ErrorPage error={new Problem(404, 'not_found', '', '')} />;
  return <StepForm key={step.key} step={step} number={Number(number)} />;
}
