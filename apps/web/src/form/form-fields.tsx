import type { ReactElement } from 'react';
import type { FieldLayout } from '../api/contract';
import { isShown } from '../lib/form-fields';
import { valueAt } from '../lib/pointer';
import type { FormControl } from './form-control';
import { FormField, type SingleField } from './form-field';
import { RepeatField } from './repeat-field';

interface Props {
  fields: readonly FieldLayout[];
  base?: string;
  form: FormControl;
}

const isSingle = (field: FieldLayout): field is SingleField => field.widget !== 'repeat';

/** The fields of a step, or of a row, that are asked given what is answered so far. */
export function FormFields({ fields, base = '', form }: Props): ReactElement {
  const root = base === '' ? form.answers : valueAt(form.answers, base);
  return (
    <>
      {fields
        .filter((field) => isShown(field, root))
        .map((field) =>
          isSingle(field) ? (
            <FormField key={field.pointer} field={field} base={base} form={form} />
          ) : (
            <RepeatField
              key={field.pointer}
              field={field}
              pointer={`${base}${field.pointer}`}
              form={form}
              row={(at) => <FormFields fields={field.items ?? []} base={at} form={form} />}
            />
          ),
        )}
    </>
  );
}
