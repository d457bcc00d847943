import { useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dateInWords, isDate, parseDate, shortDate } from '../lib/dates';
import { useTypedText } from '../lib/use-typed-text';
import { Field, type FieldProps } from './field';

/** 'YYYY-MM-DD' when it can be read as a date, else the text as typed; undefined when empty. */
export type DateValue = string | undefined;

interface Props extends FieldProps {
  value: DateValue;
  onChange: (value: DateValue) => void;
  onBlur?: (() => void) | undefined;
  min?: string | undefined;
}

function interpret(text: string): DateValue {
  return text.trim() === '' ? undefined : (parseDate(text) ?? text);
}

function show(value: DateValue): string {
  if (value === undefined) return '';
  return isDate(value) ? shortDate(value) : value;
}

function CalendarButton({
  value,
  onPick,
  min,
}: {
  value: DateValue;
  onPick: (iso: string) => void;
  min?: string | undefined;
}): ReactElement {
  const { t } = useTranslation();
  const native = useRef<HTMLInputElement>(null);
  return (
    <span className="calendar">
      <button
        type="button"
        className="ds-button"
        data-variant="secondary"
        data-icon="true"
        aria-label={t('date.pick')}
        title={t('date.pick')}
        onClick={() => native.current?.showPicker()}
      >
        <svg
          viewBox="0 0 20 20"
          width="20"
          height="20"
          aria-hidden="true"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
        >
          <path d="M3 5.5h14v11.5H3zM3 9h14M6.5 3v4M13.5 3v4" />
        </svg>
      </button>
      <input
        ref={native}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        min={min}
        value={value !== undefined && isDate(value) ? value : ''}
        onChange={(event) => onPick(event.target.value)}
      />
    </span>
  );
}

/** A date typed the way people write it, echoed in words so that day and month cannot be mixed up. */
export function DateField({ value, onChange, onBlur, min, ...field }: Props): ReactElement {
  const { t } = useTranslation();
  const { text, type, settle } = useTypedText(value, interpret, show, onChange);
  const words = value !== undefined && isDate(value) ? dateInWords(value) : undefined;
  return (
    <Field {...field} help={field.help ?? t('date.format')} note={words}>
      {(control) => (
        <div className="date">
          <input
            {...control}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            size={12}
            value={text}
            onChange={(event) => type(event.target.value)}
            onBlur={() => {
              settle();
              onBlur?.();
            }}
          />
          <CalendarButton value={value} min={min} onPick={(iso) => onChange(iso === '' ? undefined : iso)} />
        </div>
      )}
    </Field>
  );
}
