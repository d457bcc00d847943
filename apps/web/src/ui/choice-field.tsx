import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldError, type FieldProps } from './field';

export interface Choice {
  value: string;
  label: string;
  note?: string;
}

interface Props extends FieldProps {
  value: string | undefined;
  choices: readonly Choice[];
  onChange: (value: string) => void;
  onBlur?: (() => void) | undefined;
}

/** One of a few, all in sight. */
export function ChoiceField({
  id,
  label,
  help,
  error,
  optional,
  value,
  choices,
  onChange,
  onBlur,
}: Props): ReactElement {
  const { t } = useTranslation();
  return (
    <fieldset
      className="ds-fieldset choices"
      aria-describedby={help ? `${id}-hjelp` : undefined}
      onBlur={onBlur}
    >
      <legend className="ds-label">
        {label} {optional && <span className="optional">({t('optional')})</span>}
      </legend>
      {help && (
        <div className="field-help" id={`${id}-hjelp`}>
          {help}
        </div>
      )}
      {choices.map((choice, index) => (
        <label key={choice.value} className="choice">
          <input
            id={index === 0 ? id : `${id}-${choice.value}`}
            className="ds-input"
            type="radio"
            name={id}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${id}-feil` : undefined}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
          />
          <span>
            {choice.label}
            {choice.note && <span className="choice-note">{choice.note}</span>}
          </span>
        </label>
      ))}
      <FieldError id={id} error={error} />
    </fieldset>
  );
}
