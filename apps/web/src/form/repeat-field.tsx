import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldLayout } from '../api/contract';
import { kroner } from '../lib/money';
import { fieldId, valueAt } from '../lib/pointer';
import { useText } from '../lib/use-text';
import { Button } from '../ui/digdir';
import { FieldError } from '../ui/field';
import type { FormControl } from './form-control';
import { sumOf } from './sum-of';

interface Props {
  field: FieldLayout;
  pointer: string;
  form: FormControl;
  /** Draws the fields of the row at a pointer. */
  row: (pointer: string) => ReactNode;
}

/** Rows of the same fields, added and taken away one by one, with their sum under them. */
export function RepeatField({ field, pointer, form, row }: Props): ReactElement {
  const { t } = useTranslation();
  const text = useText();
  const add = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLFieldSetElement>(null);
  const added = useRef(false);
  const value = valueAt(form.answers, pointer);
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  const id = fieldId(pointer);
  const label = text(field.label);
  // A new row stands above the button: whoever cannot see it come is taken there.
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    const newest = [...(list.current?.querySelectorAll('.repeat-row') ?? [])].at(-1);
    newest?.querySelector<HTMLElement>('select, input, textarea')?.focus();
  }, [rows.length]);
  const remove = (index: number): void => {
    const left = rows.filter((_, at) => at !== index);
    form.set(pointer, left.length === 0 ? undefined : left);
    add.current?.focus();
  };
  return (
    <fieldset className="ds-fieldset repeat" id={id} tabIndex={-1} ref={list}>
      <legend className="ds-label">{label}</legend>
      {field.help && <p className="field-help">{text(field.help)}</p>}
      {rows.map((_, index) => (
        // Rows have no identity of their own; their order changes only by taking one away.
        <div
          className="repeat-row"
          key={`${rows.length}-${index}`}
          role="group"
          aria-label={`${label} ${index + 1}`}
        >
          <div className="row-head">
            <span className="row-title subtle">{index + 1}</span>
            <Button
              variant="tertiary"
              data-size="sm"
              onClick={() => remove(index)}
              aria-label={t('row.removeNamed', { label, number: index + 1 })}
            >
              {t('row.remove')}
            </Button>
          </div>
          {row(`${pointer}/${index}`)}
        </div>
      ))}
      <Button
        ref={add}
        variant="secondary"
        onClick={() => {
          added.current = true;
          form.set(pointer, [...rows, {}]);
        }}
      >
        {field.addLabel ? text(field.addLabel) : t('row.add')}
      </Button>
      <FieldError id={id} error={form.errorAt(pointer)} />
      {field.sumOf !== undefined && rows.length > 0 && (
        <div className="sum-line" aria-live="polite">
          <span>{t('sum')}</span>
          <span>{kroner(sumOf(rows, field.sumOf))}</span>
        </div>
      )}
    </fieldset>
  );
}
