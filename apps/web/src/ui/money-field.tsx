import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { amount, parseKroner } from '../lib/money';
import { useTypedText } from '../lib/use-typed-text';
import { Field, type FieldProps } from './field';

/** Whole øre when it can be read as an amount, else the text as typed; undefined when empty. */
export type MoneyValue = number | string | undefined;

interface Props extends FieldProps {
  value: MoneyValue;
  onChange: (value: MoneyValue) => void;
  onBlur?: (() => void) | undefined;
}

function interpret(text: string): MoneyValue {
  return text.trim() === '' ? undefined : (parseKroner(text) ?? text);
}

function show(value: MoneyValue): string {
  if (value === undefined) return '';
  return typeof value === 'number' ? amount(value) : value;
}

/** Kroner with thousands grouped once one leaves the field; holds øre. */
export function MoneyField({ value, onChange, onBlur, ...field }: Props): ReactElement {
  const { t } = useTranslation();
  const { text, type, settle } = useTypedText(value, interpret, show, onChange);
  return (
    <Field {...field}>
      {(control) => (
        <div className="ds-field-affixes money">
          <input
            {...control}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            size={14}
            value={text}
            onChange={(event) => type(event.target.value)}
            onBlur={() => {
              settle();
              onBlur?.();
            }}
          />
          <span className="ds-field-affix" aria-hidden="true">
            {t('currency')}
          </span>
        </div>
      )}
    </Field>
  );
}
