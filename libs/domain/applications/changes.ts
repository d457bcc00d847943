import type { Answers, FieldLayout, FormDefinition } from '@tilsagn/domain/applications/form';
import { readPointer } from '@tilsagn/domain/applications/pointers';
import type { Text } from '@tilsagn/domain/text';

/** One field that holds something else than it did. */
export interface AnswerChange {
  /** Where it stands in the answers. */
  readonly pointer: string;
  readonly label: Text;
  readonly widget: FieldLayout['widget'];
  readonly options: FieldLayout['options'];
  /** The list the field stands in, and in which row (the first is 1); null outside lists. */
  readonly list: Text | null;
  readonly row: number | null;
  /** As typed; undefined: nothing stood there. */
  readonly before: unknown;
  readonly after: unknown;
}

/** What differs between two versions of an application, field by field in the order of the form. */
export function changesBetween(form: FormDefinition, before: Answers, after: Answers): AnswerChange[] {
  return form.steps.flatMap(({ fields }) =>
    fields.flatMap((field) =>
      field.widget === 'repeat' ? inRows(field, before, after) : inField(field, '', before, after),
    ),
  );
}

function inField(
  field: FieldLayout,
  at: string,
  before: unknown,
  after: unknown,
  list: RowOf = OUTSIDE,
): AnswerChange[] {
  const was = readPointer(before, field.pointer);
  const is = readPointer(after, field.pointer);
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  const { label, widget, options } = field;
  return [{ pointer: at + field.pointer, label, widget, options, ...list, before: was, after: is }];
}

type RowOf = Pick<AnswerChange, 'list' | 'row'>;
const OUTSIDE: RowOf = { list: null, row: null };

function inRows(field: FieldLayout, before: unknown, after: unknown): AnswerChange[] {
  const [was, is] = [rowsAt(before, field.pointer), rowsAt(after, field.pointer)];
  return Array.from({ length: Math.max(was.length, is.length) }, (_, index) =>
    (field.items ?? []).flatMap((item) =>
      inField(item, `${field.pointer}/${index}`, was[index], is[index], {
        list: field.label,
        row: index + 1,
      }),
    ),
  ).flat();
}

function rowsAt(answers: unknown, pointer: string): readonly unknown[] {
  const rows = readPointer(answers, pointer);
  return Array.isArray(rows) ? rows : [];
}
