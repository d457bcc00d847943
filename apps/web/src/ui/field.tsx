import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface FieldProps {
  id: string;
  label: ReactNode;
  help?: string | undefined;
  error?: string | undefined;
  optional?: boolean | undefined;
}

export interface ControlProps {
  id: string;
  className: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface Props extends FieldProps {
  /** Stands under the control: an echo of how the value was understood. */
  note?: ReactNode;
  children: (control: ControlProps) => ReactNode;
}

/** Label, help and error around one control, tied together for those who listen. */
export function Field({ id, label, help, error, optional, note, children }: Props): ReactElement {
  const { t } = useTranslation();
  const described = [help && `${id}-hjelp`, note && `${id}-merknad`, error && `${id}-feil`].filter(Boolean);
  return (
    <div className="ds-field field">
      <label className="ds-label" htmlFor={id}>
        {label} {optional && <span className="optional">({t('optional')})</span>}
      </label>
      {help && (
        <div className="field-help" id={`${id}-hjelp`}>
          {help}
        </div>
      )}
      {children({
        id,
        className: 'ds-input',
        'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {note && (
        <div className="field-note" id={`${id}-merknad`}>
          {note}
        </div>
      )}
      <FieldError id={id} error={error} />
    </div>
  );
}

export function FieldError({ id, error }: { id: string; error: string | undefined }): ReactElement | null {
  if (!error) return null;
  return (
    <p className="ds-validation-message" data-color="danger" id={`${id}-feil`}>
      {error}
    </p>
  );
}
