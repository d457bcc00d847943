import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { holdsIdentityNumber } from '../lib/identity-number';
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

/** One line of text, or several where `rows` is given; tells whoever types an identity number that nobody asked for it. */
export function TextField({ value, onChange, onBlur, rows, inputMode, size, ...field }: Props): ReactElement {
  const { t } = useTranslation();
  const note = holdsIdentityNumber(value) ? <span role="status">{t('identityNumber')}</span> : undefined;
  return (
    <Field {...field} note={note}>
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
