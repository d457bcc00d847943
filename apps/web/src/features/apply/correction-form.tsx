import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isStale, Problem } from '../../api/problem';
import { applicationQuery } from '../../api/queries';
import { useCommand } from '../../api/use-command';
import { FormFields } from '../../form/form-fields';
import { useFormControl } from '../../form/use-form-control';
import { useFieldName } from '../../lib/field-name';
import { faultsOfStep } from '../../lib/form-fields';
import { fieldId } from '../../lib/pointer';
import { useText } from '../../lib/use-text';
import { Button, Heading, Paragraph } from '../../ui/digdir';
import { ErrorSummary } from '../../ui/error-summary';
import { ProblemAlert } from '../../ui/problem-alert';
import { ConflictAlert } from './conflict-alert';
import { CorrectedFields } from './corrected-fields';
import type { Correction } from './use-correction';

/** The whole application as one form, and under it what is different from what was sent. */
export function CorrectionForm({ correction }: { correction: Correction }): ReactElement {
  const { t } = useTranslation('correction');
  const text = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [round, setRound] = useState(0);
  const { view, answers, changes, contested } = correction;
  const { id, form } = view;
  const taken = useRef(answers);
  const send = useCommand({
    touches: [['applications'], ['inbox']],
    onDone: async () => {
      // What was written while it was sent stays here, to be copied into a message.
      if (correction.sent(taken.current)) await navigate({ to: '/min/sak/$id', params: { id } });
    },
  });
  const refused = send.error instanceof Problem ? send.error.faults : [];
  const checked = useFormControl(form, answers, correction.set, { found: refused, mending: true });
  const nameOf = useFieldName(form);
  const wrong = form.steps.flatMap((step) => faultsOfStep(step, checked.faults, answers));
  const lines = [
    ...wrong.map((fault) => ({ field: fault.pointer, message: checked.textOf(fault) })),
    ...(wrong.length > 0 ? [] : refused),
  ];
  const submit = (): void => {
    setRound((before) => before + 1);
    if (wrong.length > 0 || contested || changes.length === 0) return;
    taken.current = answers;
    send.mutate(
      {
        path: `/api/applications/${id}/correction`,
        method: 'PUT',
        version: view.version,
        body: { answers },
      },
      {
        onError: (error) => {
          if (isStale(error)) void client.invalidateQueries({ queryKey: applicationQuery(id).queryKey });
        },
      },
    );
  };
  return (
    <>
      <ConflictAlert draft={correction} open={contested} />
      {round > 0 && (
        <ErrorSummary
          round={round}
          faults={lines.map(({ field, message }) => ({
            target: fieldId(field),
            message: [nameOf(field), message].filter(Boolean).join(': '),
          }))}
        />
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {form.steps
          .filter(({ fields }) => fields.length > 0)
          .map((step) => (
            <section key={step.key} className="correction-step" aria-labelledby={`steg-${step.key}`}>
              <Heading level={2} data-size="sm" id={`steg-${step.key}`}>
                {text(step.title)}
              </Heading>
              <FormFields fields={step.fields} form={checked.control} />
            </section>
          ))}
        <CorrectedFields changes={changes} />
        {refused.length === 0 && <ProblemAlert error={send.error} />}
        {round > 0 && changes.length === 0 && <Paragraph role="status">{t('nothingToSend')}</Paragraph>}
        <Paragraph className="subtle">{t('kept')}</Paragraph>
        <div className="button-row">
          <Button
            type="submit"
            loading={send.isPending}
            // Leaving a field may show a fault there and move this button from under the pointer.
            onMouseDown={(event) => event.preventDefault()}
          >
            {t('send')}
          </Button>
          {changes.length > 0 && (
            <Button type="button" variant="tertiary" onClick={correction.forget}>
              {t('forget')}
            </Button>
          )}
          <Link to="/min/sak/$id" params={{ id }} className="ds-link">
            {t('toCase')}
          </Link>
        </div>
      </form>
    </>
  );
}
