import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../ui/select-field';
import { TextField } from '../../../ui/text-field';
import { useFrameName } from '../../../lib/use-frame-name';

/** No key has a colon. */
const NEW = 'ny:';

interface Props {
  id: string;
  label: string;
  known: readonly string[];
  value: string | undefined;
  onChange: (key: string | undefined) => void;
  error: string | undefined;
  optional: boolean;
  /** Text of the empty choice. */
  empty?: string | undefined;
  /** Text of the choice of one that is not there yet, where the act can make it. */
  makes?: string | undefined;
}

/** A frame or a measure: one of those there are, or a new one. */
export function PlaceField({
  id,
  label,
  known,
  value,
  onChange,
  error,
  optional,
  empty,
  makes,
}: Props): ReactElement {
  const { t } = useTranslation('acts');
  const nameOf = useFrameName();
  const [making, setMaking] = useState(false);
  const isNew = makes !== undefined && making;
  const choices = known.map((key) => ({ value: key, label: nameOf(key) }));
  return (
    <>
      <SelectField
        id={id}
        label={label}
        optional={optional && empty === undefined}
        value={isNew ? NEW : value}
        choices={makes === undefined ? choices : [...choices, { value: NEW, label: makes }]}
        {...(empty !== undefined && { empty })}
        error={isNew ? undefined : error}
        onChange={(chosen) => {
          setMaking(chosen === NEW);
          onChange(chosen === NEW ? undefined : chosen);
        }}
      />
      {isNew && (
        <TextField
          id={`${id}-ny`}
          label={t('field.newKey')}
          help={t('field.newKeyHelp')}
          value={value ?? ''}
          onChange={(key) => onChange(key === '' ? undefined : key)}
          error={error}
        />
      )}
    </>
  );
}
