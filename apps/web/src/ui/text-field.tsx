import type { ReactElement } from 'react';
import { Field, type FieldProps } from './field';

interface Props extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: (() => void) | undefined;
  rows?: number;
  maxLength?: number | undefined;
  inputMode?: 'text' | 'numeric';
  size?: number;
}

/** One line of text, or several where `rows` is given. */
export function TextField({ value, onChange, onBlur, rows, inputMode, size, ...field }: Props): ReactElement {
  return (
    <Field {...field}>
      {(control) =>
        rows === undefined ? (
          <input
            {...control}
            type="text"
            autoComplete="off"
            inputMode={inputMode}
            size={size}
            value={value}
            onBlur={onBlur}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <textarea
            {...control}
            rows={rows}
            value={value}
            onBlur={onBlur}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}
