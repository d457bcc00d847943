import type { ReactElement } from 'react';
import { FieldError, type FieldProps } from './field';

interface Props extends FieldProps {
  value: boolean;
  onChange: (value: boolean) => void;
}

export function CheckboxField({ id, label, help, error, value, onChange }: Props): ReactElement {
  const described = [help && `${id}-hjelp`, error && `${id}-feil`].filter(Boolean).join(' ');
  return (
    <div className="checkbox">
      <label className="choice">
        <input
          id={id}
          className="ds-input"
          type="checkbox"
          checked={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={described === '' ? undefined : described}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      {help && (
        <div className="field-help" id={`${id}-hjelp`}>
          {help}
        </div>
      )}
      <FieldError id={id} error={error} />
    </div>
  );
}
