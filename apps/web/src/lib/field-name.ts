import type { FieldLayout, FormDefinition } from '../api/contract';
import { useText } from './use-text';

const withoutMark = (label: string): string => label.replace(/[.?:]$/, '');

/** What to call the field at a pointer where it stands outside its form: its label, in rows also which row. */
export function useFieldName(form: FormDefinition): (pointer: string) => string | undefined {
  const text = useText();
  const fields: FieldLayout[] = form.steps.flatMap((step) => step.fields);
  return (pointer) => {
    const exact = fields.find((field) => field.pointer === pointer);
    if (exact !== undefined) return withoutMark(text(exact.label));
    const rows = fields.find((field) => pointer.startsWith(`${field.pointer}/`));
    const [, row, inRow] = /^\/(\d+)(\/.*)?$/.exec(pointer.slice(rows?.pointer.length)) ?? [];
    if (rows === undefined || row === undefined) return undefined;
    const item = rows.items?.find((each) => each.pointer === inRow);
    const name = `${withoutMark(text(rows.label))} ${Number(row) + 1}`;
    return item === undefined ? name : `${name}, ${withoutMark(text(item.label)).toLowerCase()}`;
  };
}
