import type { ReactElement } from 'react';
import { amount, parseKroner } from '../lib/money';
import { useTypedText } from '../lib/use-typed-text';
import { Field, type FieldProps } from './field';

/** Basis points when it can be read as a share, else the text as typed; undefined when empty. */
export type PercentValue = number | string | undefined;

interface Props extends FieldProps {
  value: PercentValue;
  onChange: (value: PercentValue) => void;
}

const interpret = (text: string): PercentValue => {
  const bare = text.replace(/%$/, '').trim();
  return bare === '' ? undefined : (parseKroner(bare) ?? text);
};

const show = (value: PercentValue): string => (typeof value === 'number' ? amount(value) : (value ?? ''));

/** A share in percent with at most two decimals; holds basis points (60 % is 6000). */
export function PercentField({ value, onChange, ...field }: Props): ReactElement {
  const { text, type, settle } = useTypedText(value, interpret, show, onChange);
  return (
    <Field {...field}>
      {(control) => (
        <div className="ds-field-affixes money">
          <input
            {...control}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            size={8}
            value={text}
            onChange={(event) => type(event.target.value)}
            onBlur={settle}
          />
          <span className="ds-field-affix" aria-hidden="true">
            %
          </span>
        </div>
      )}
    </Field>
  );
}
