import type { Answers, FieldLayout, FormDefinition, FormStep } from '../api/contract';
import { valueAt } from './pointer';

/** Whether a field is asked, given the answers of the form or, inside a repeat, of the row. */
export function isShown(field: FieldLayout, root: unknown): boolean {
  if (field.when === undefined) return true;
  const value = valueAt(root, field.when.pointer);
  return field.when.in.some((wanted) => wanted === value);
}

/** Whether a fault at a pointer belongs to a field, also one inside its rows. */
export function owns(field: FieldLayout, pointer: string): boolean {
  return pointer === field.pointer || (field.widget === 'repeat' && pointer.startsWith(`${field.pointer}/`));
}

/** The layout of the field at a pointer, also inside rows. */
export function fieldAt(form: FormDefinition, pointer: string): FieldLayout | undefined {
  for (const field of form.steps.flatMap((step) => step.fields)) {
    if (pointer === field.pointer) return field;
    if (!owns(field, pointer)) continue;
    const inRow = pointer.slice(field.pointer.length).replace(/^\/\d+/, '');
    return field.items?.find((item) => item.pointer === inRow) ?? field;
  }
  return undefined;
}

/** The step (from 0) where a pointer is asked for, or -1. */
export function stepOf(form: FormDefinition, pointer: string): number {
  return form.steps.findIndex((step) => step.fields.some((field) => owns(field, pointer)));
}

/** Faults of one step, in the order of its fields; those of fields that are not asked are left out. */
export function faultsOfStep<T extends { pointer: string }>(
  step: FormStep,
  faults: readonly T[],
  answers: Answers,
): T[] {
  return step.fields
    .filter((field) => isShown(field, answers))
    .flatMap((field) => faults.filter((fault) => owns(field, fault.pointer)));
}
