import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from './choice-field';
import { Field, type FieldProps } from './field';

interface Props extends FieldProps {
  value: string | undefined;
  choices: readonly Choice[];
  onChange: (value: string | undefined) => void;
  onBlur?: (() => void) | undefined;
  /** Text of the empty choice. */
  empty?: string;
}

export function SelectField({ value, choices, onChange, onBlur, empty, ...field }: Props): ReactElement {
  const { t } = useTranslation();
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          value={value ?? ''}
          onBlur={onBlur}
          onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
        >
          <option value="">{empty ?? t('choose')}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
