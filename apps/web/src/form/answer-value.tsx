import type { ReactElement } from 'react';
import type { FieldLayout } from '../api/contract';
import { SummaryRows } from './summary-rows';
import { SummaryValue } from './summary-value';

/** The answer to one field as one reads it, also where it is a table. */
export function AnswerValue({ field, value }: { field: FieldLayout; value: unknown }): ReactElement {
  if (field.widget !== 'repeat') return <SummaryValue field={field} value={value} />;
  return <SummaryRows field={field} rows={Array.isArray(value) ? value : []} />;
}
