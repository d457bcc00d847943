import type { ReactElement } from 'react';
import type { FieldLayout } from '../api/contract';
import { isShown } from '../lib/form-fields';
import { valueAt } from '../lib/pointer';
import { amountRows } from './amount-rows';
import { AmountRowsField } from './amount-rows-field';
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
        .map((field) => {
          const { pointer } = field;
          if (isSingle(field)) return <FormField key={pointer} field={field} base={base} form={form} />;
          const amounts = amountRows(field);
          if (amounts !== null)
            return <AmountRowsField key={pointer} field={field} rows={amounts} form={form} />;
          return (
            <RepeatField
              key={pointer}
              field={field}
              pointer={`${base}${pointer}`}
              form={form}
              row={(at) => <FormFields fields={field.items ?? []} base={at} form={form} />}
            />
          );
        })}
    </>
  );
}
