import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../api/contract';
import { useFieldName } from '../../lib/field-name';
import { stepOf } from '../../lib/form-fields';
import { fieldId } from '../../lib/pointer';
import { rulesOf } from './attachment-state';
import { useDraft } from './use-draft';

/** What the server's check finds, each line leading to the step and the field where it is mended. */
export function FaultList({
  faults,
  round,
}: {
  faults: readonly Fault[];
  round: number;
}): ReactElement | null {
  const { t } = useTranslation();
  const { view } = useDraft();
  const nameOf = useFieldName(view.form);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (round > 0) heading.current?.focus();
  }, [round, faults.length]);
  if (faults.length === 0) return null;
  const home = (fault: Fault): number => {
    const step = stepOf(view.form, fault.field);
    if (step >= 0) return step;
    const area = view.form.steps.findIndex((each) =>
      each.fields.some((field) => field.pointer.startsWith(`${fault.field}/`)),
    );
    return area >= 0 ? area : view.form.steps.findIndex((each) => rulesOf(view, each).length > 0);
  };
  return (
    <section className="ds-error-summary" aria-labelledby="mangler">
      <h2 className="ds-heading" data-size="xs" id="mangler" tabIndex={-1} ref={heading}>
        {t('errors.title', { count: faults.length })}
      </h2>
      <ul className="plain-list">
        {faults.map((fault) => {
          return (
            <li key={`${fault.field} ${fault.code}`}>
              <Link
                className="ds-link"
                to="/min/soknad/$id/steg/$step"
                params={{ id: view.id, step: String(Math.max(home(fault), 0) + 1) }}
                hash={fieldId(fault.field)}
              >
                {[nameOf(fault.field), fault.message].filter(Boolean).join(': ')}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
