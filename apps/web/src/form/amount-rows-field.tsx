import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldLayout } from '../api/contract';
import { kroner } from '../lib/money';
import { fieldId, valueAt } from '../lib/pointer';
import { useText } from '../lib/use-text';
import { MoneyField } from '../ui/money-field';
import type { AmountRows } from './amount-rows';
import type { FormControl } from './form-control';
import { sumOf } from './sum-of';

interface Props {
  field: FieldLayout;
  rows: AmountRows;
  form: FormControl;
}

/** One amount for each word of a table, with their sum; what is left empty is no row. */
export function AmountRowsField({ field, rows, form }: Props): ReactElement {
  const { t } = useTranslation();
  const text = useText();
  const id = fieldId(field.pointer);
  const value = valueAt(form.answers, field.pointer);
  const given: readonly Readonly<Record<string, unknown>>[] = Array.isArray(value) ? value : [];
  const of = (word: string): unknown => given.find((row) => row[rows.word] === word)?.[rows.amount];
  const set = (word: string, amount: unknown): void => {
    const next = rows.options
      .map((option) => ({
        [rows.word]: option.value,
        [rows.amount]: option.value === word ? amount : of(option.value),
      }))
      .filter((row) => row[rows.amount] !== undefined && row[rows.amount] !== '');
    form.set(field.pointer, next.length === 0 ? undefined : next);
  };
  const errorOf = (word: string, first: boolean): string | undefined => {
    const place = given.findIndex((row) => row[rows.word] === word);
    const own = place < 0 ? undefined : form.errorAt(`${field.pointer}/${place}/${rows.amount}`);
    return own ?? (first ? form.errorAt(field.pointer) : undefined);
  };
  return (
    <fieldset className="ds-fieldset choices" id={id} tabIndex={-1}>
      <legend className="ds-label">{text(field.label)}</legend>
      {field.help && <p className="field-help">{text(field.help)}</p>}
      {rows.options.map((option, index) => {
        const amount = of(option.value);
        return (
          <MoneyField
            key={option.value}
            id={`${id}-${index}`}
            label={text(option.label)}
            value={typeof amount === 'number' || typeof amount === 'string' ? amount : undefined}
            onChange={(next) => set(option.value, next)}
            error={errorOf(option.value, index === 0)}
            onBlur={() => form.leave(field.pointer)}
          />
        );
      })}
      <div className="sum-line" aria-live="polite">
        <span>{t('sum')}</span>
        <span>{kroner(sumOf(given, `/${rows.amount}`))}</span>
      </div>
    </fieldset>
  );
}
