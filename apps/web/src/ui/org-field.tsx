import type { ReactElement } from 'react';
import { digitsOf, formatOrgnr } from '../lib/mod11';
import { useTypedText } from '../lib/use-typed-text';
import { Field, type FieldProps } from './field';

interface Props extends FieldProps {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  onBlur?: (() => void) | undefined;
}

function interpret(text: string): string | undefined {
  const digits = digitsOf(text);
  return digits === '' ? undefined : digits;
}

/** An organisation number, grouped once one leaves the field; holds its bare digits. */
export function OrgField({ value, onChange, onBlur, ...field }: Props): ReactElement {
  const { text, type, settle } = useTypedText(
    value,
    interpret,
    (shown) => formatOrgnr(shown ?? ''),
    onChange,
  );
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          size={13}
          value={text}
          onChange={(event) => type(event.target.value)}
          onBlur={() => {
            settle();
            onBlur?.();
          }}
        />
      )}
    </Field>
  );
}
