import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { organisationQuery } from '../api/queries';
import { digitsOf, formatOrgnr, isOrgnr } from '../lib/mod11';
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

/** An organisation number; the name stands under it when the register tells it. */
export function OrgField({ value, onChange, onBlur, ...field }: Props): ReactElement {
  const { text, type, settle } = useTypedText(
    value,
    interpret,
    (shown) => formatOrgnr(shown ?? ''),
    onChange,
  );
  const known = value !== undefined && isOrgnr(value);
  const { data } = useQuery({ ...organisationQuery(value ?? ''), enabled: known });
  const name = known && data !== undefined ? data.name : undefined;
  return (
    <Field {...field} note={name}>
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
