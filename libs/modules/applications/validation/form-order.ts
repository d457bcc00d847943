import { attachmentField } from '@tilsagn/domain/applications/attachments';
import type { FormDefinition } from '@tilsagn/domain/applications/form';
import type { Reason } from '@tilsagn/domain/result';

/** The pointers of a form in the order it is filled in. */
const pointersOf = (form: FormDefinition): readonly string[] =>
  form.steps.flatMap((step) => [
    ...step.fields.map((field) => field.pointer),
    ...(step.attachments ?? []).map(attachmentField),
  ]);

/** Whether one of two pointers leads into the other, or they are the same. */
const sameLine = (one: string, other: string): boolean => `${one}/`.startsWith(`${other}/`);

/** Faults in the order in which one meets their fields; those of no field come first. */
export function inFormOrder(form: FormDefinition, faults: readonly Reason[]): Reason[] {
  if (faults.length < 2) return [...faults];
  const pointers = pointersOf(form);
  const placeOf = ({ field = '' }: Reason): number =>
    pointers.findIndex((pointer) => sameLine(field, pointer) || sameLine(pointer, field));
  return faults.toSorted((a, b) => placeOf(a) - placeOf(b));
}
