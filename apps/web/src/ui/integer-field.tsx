import type { ReactElement } from 'react';
import { useTypedText } from '../lib/use-typed-text';
import { Field, type FieldProps } from './field';

export type IntegerValue = number | string | undefined;

interface Props extends FieldProps {
  value: IntegerValue;
  onChange: (value: IntegerValue) => void;
  onBlur?: (() => void) | undefined;
}

function interpret(text: string): IntegerValue {
  const bare = text.replace(/[\s\u00a0]/g, '');
  if (bare === '') return undefined;
  return /^-?\d{1,9}$/.test(bare) ? Number(bare) : text;
}

/** A count. What is not a whole number stays as typed, for the check to complain about. */
export function IntegerField({ value, onChange, onBlur, ...field }: Props): ReactElement {
  const { text, type } = useTypedText(value, interpret, (shown) => String(shown ?? ''), onChange);
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          size={8}
          value={text}
          onChange={(event) => type(event.target.value)}
          onBlur={onBlur}
        />
      )}
    </Field>
  );
}
