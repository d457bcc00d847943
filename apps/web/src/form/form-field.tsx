import type { ReactElement } from 'react';
import type { FieldLayout } from '../api/contract';
import { fieldId, valueAt } from '../lib/pointer';
import { useText } from '../lib/use-text';
import { CheckboxField } from '../ui/checkbox-field';
import { ChoiceField } from '../ui/choice-field';
import { DateField } from '../ui/date-field';
import { IntegerField } from '../ui/integer-field';
import { MoneyField } from '../ui/money-field';
import { OrgField } from '../ui/org-field';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import type { FormControl } from './form-control';

/** A field with one answer; rows of fields are drawn by `FormFields`. */
export type SingleField = FieldLayout & { widget: Exclude<FieldLayout['widget'], 'repeat'> };

interface Props {
  field: SingleField;
  /** Pointer of the row the field stands in; empty at the top. */
  base: string;
  form: FormControl;
}

const asText = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
const asNumber = (value: unknown): number | string | undefined =>
  typeof value === 'number' ? value : asText(value);

/** Draws one field of a form definition and ties it to the answer its pointer leads to. */
export function FormField({ field, base, form }: Props): ReactElement {
  const text = useText();
  const pointer = `${base}${field.pointer}`;
  const value = valueAt(form.answers, pointer);
  const set = (next: unknown): void => form.set(pointer, next === '' ? undefined : next);
  const common = {
    id: fieldId(pointer),
    label: text(field.label),
    help: field.help && text(field.help),
    error: form.errorAt(pointer),
    optional: !form.isRequired(pointer),
    onBlur: () => form.leave(pointer),
  };
  const choices = (field.options ?? []).map((option) => ({ value: option.value, label: text(option.label) }));
  switch (field.widget) {
    case 'text':
      return <TextField {...common} value={asText(value) ?? ''} onChange={set} />;
    case 'textarea':
      return <TextField {...common} rows={5} value={asText(value) ?? ''} onChange={set} />;
    case 'integer':
      return <IntegerField {...common} value={asNumber(value)} onChange={set} />;
    case 'money':
      return <MoneyField {...common} value={asNumber(value)} onChange={set} />;
    case 'date':
      return <DateField {...common} value={asText(value)} onChange={set} />;
    case 'radio':
      return <ChoiceField {...common} choices={choices} value={asText(value)} onChange={set} />;
    case 'select':
      return <SelectField {...common} choices={choices} value={asText(value)} onChange={set} />;
    case 'orgnr':
      return <OrgField {...common} value={asText(value)} onChange={set} />;
    case 'checkbox':
      return (
        <CheckboxField {...common} value={value === true} onChange={(on) => set(on ? true : undefined)} />
      );
  }
}
