import type { Answers, FieldLayout, FormDefinition } from '../../api/contract';
import { valueAt, withValueAt } from '../../lib/pointer';

export type Side = 'mine' | 'theirs';

/** A field whose answer is another in each of two versions of a draft. */
export interface Difference {
  field: FieldLayout;
  mine: unknown;
  theirs: unknown;
  /** Whose text to begin with: the one who changed it, and mine where both did. */
  suggested: Side;
}

/** A key that nothing was written under is no key, and the order of keys says nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => isSame(Reflect.get(one, key), Reflect.get(other, key)));
}

/**
 * Where two versions of a draft differ, field by field in the form's order; rows of a table are one field.
 * @param base what both began with, where it is known
 */
export function differencesOf(
  form: FormDefinition,
  mine: Answers,
  theirs: Answers,
  base?: Answers,
): Difference[] {
  return form.steps
    .flatMap((step) => step.fields)
    .map((field): Difference => {
      const [here, there] = [valueAt(mine, field.pointer), valueAt(theirs, field.pointer)];
      const untouchedHere = base !== undefined && isSame(here, valueAt(base, field.pointer));
      return { field, mine: here, theirs: there, suggested: untouchedHere ? 'theirs' : 'mine' };
    })
    .filter(({ mine: here, theirs: there }) => !isSame(here, there));
}

/** My version with the fields of the other one where that was chosen. */
export function merged(
  mine: Answers,
  differences: readonly Difference[],
  sideOf: (difference: Difference) => Side,
): Answers {
  return differences
    .filter((difference) => sideOf(difference) === 'theirs')
    .reduce((answers, { field, theirs }) => withValueAt(answers, field.pointer, theirs), mine);
}
