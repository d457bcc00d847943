import type { Answers, FieldLayout, FormDefinition } from '@tilsagn/domain/applications/form';
import { pointerKeys, readPointer } from '@tilsagn/domain/applications/pointers';
import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { Reason } from '@tilsagn/domain/result';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import type { Text } from '@tilsagn/domain/text';

/** Why an answer is not taken along: it is given anew each time, is not asked for, or does not fit any more. */
export const LEFT_OUT_BECAUSE = ['anew', 'not_asked', 'does_not_fit'] as const;

export interface LeftOut {
  /** Where it stands in the earlier answers. */
  readonly pointer: string;
  readonly label: Text;
  readonly because: (typeof LEFT_OUT_BECAUSE)[number];
}

/** An application with what it was asked by. */
export interface AskedBy {
  readonly form: FormDefinition;
  readonly rules: RuleSet;
}

export interface CopiedAnswers {
  readonly answers: Answers;
  /** In the order of the earlier form. */
  readonly leftOut: readonly LeftOut[];
}

/** What a form finds missing is for the applicant to fill in; it says nothing against what is there. */
const MISSING = new Set(['required', 'too_few_rows']);

const isFilled = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== '' &&
  value !== false &&
  !(Array.isArray(value) && value.length === 0);

const fieldsOf = ({ steps }: FormDefinition): readonly FieldLayout[] => steps.flatMap(({ fields }) => fields);

/** Places of declarations: what someone vouches for is vouched for each time. */
const declaredIn = ({ submission, exclusions = [] }: RuleSet): readonly string[] => [
  ...submission.flatMap((rule) => (rule.kind === 'declared' ? [rule.pointer] : [])),
  ...exclusions.flatMap((rule) => ('pointer' in rule ? [rule.pointer] : [])),
];

/** Places of money, of what is counted for money, and of what holds on one day alone. */
const moneyIn = ({ inputs }: RuleSet): readonly (string | undefined)[] => [
  inputs.applied,
  inputs.costs,
  inputs.financing,
  inputs.units,
  inputs.declaredAid,
  inputs.accounts,
  inputs.economy,
];

/** Whether a question is answered anew in each application. */
function isAnew({ pointer, widget, items = [] }: FieldLayout, { rules }: AskedBy): boolean {
  if (widget === 'money' || widget === 'checkbox') return true;
  if (items.some((item) => item.widget === 'money' || item.widget === 'checkbox')) return true;
  return [...declaredIn(rules), ...moneyIn(rules)].some((place) => within(pointer, place));
}

/** Whether a pointer is a place or leads into it. */
const within = (pointer: string, place: string | undefined): boolean =>
  place !== undefined && `${pointer}/`.startsWith(`${place}/`);

function withValue(data: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const of: object = typeof data === 'object' && data !== null ? data : {};
  return { ...of, [key]: withValue(readPointer(of, `/${key}`), rest, value) };
}

interface Filled {
  readonly field: FieldLayout;
  readonly value: unknown;
}

const answersOf = (kept: readonly Filled[]): Answers =>
  kept.reduce<unknown>(
    (answers, { field, value }) => withValue(answers, pointerKeys(field.pointer), value),
    {},
  ) as Answers;

/**
 * The answers of an earlier application as far as a form asks for them again. Left out are money, declarations and
 * consents, dates that are past, what the form does not ask for and what its schema does not take.
 * @param today days before it are past
 * @param faultsOf what the new form's schema finds wrong with some answers
 */
export function copyAnswers(
  earlier: AskedBy & { readonly answers: Answers },
  target: AskedBy,
  today: IsoDate,
  faultsOf: (answers: Answers) => readonly Reason[],
): CopiedAnswers {
  const asked = new Map(fieldsOf(target.form).map((field) => [field.pointer, field]));
  const why = new Map<string, LeftOut['because']>();
  const filled = fieldsOf(earlier.form)
    .map((field): Filled => ({ field, value: readPointer(earlier.answers, field.pointer) }))
    .filter(({ value }) => isFilled(value));
  for (const { field, value } of filled) {
    const again = asked.get(field.pointer);
    if (isAnew(field, earlier) || (again !== undefined && isAnew(again, target)))
      why.set(field.pointer, 'anew');
    else if (again === undefined) why.set(field.pointer, 'not_asked');
    else if (field.widget === 'date' && String(value) < today) why.set(field.pointer, 'does_not_fit');
  }
  // What is taken out may have been the condition of another question.
  for (;;) {
    const kept = filled.filter(({ field }) => !why.has(field.pointer));
    const answers = answersOf(kept);
    const faults = faultsOf(answers).filter(({ code }) => !MISSING.has(code));
    const unfit = kept.filter(
      ({ field: { pointer } }) =>
        faults.some(({ field = '' }) => within(field, pointer)) || isHidden(asked.get(pointer), answers),
    );
    if (unfit.length === 0) return { answers, leftOut: leftOutOf(filled, why) };
    unfit.forEach(({ field }) => why.set(field.pointer, 'does_not_fit'));
  }
}

const isHidden = (field: FieldLayout | undefined, answers: Answers): boolean =>
  field?.when !== undefined &&
  !field.when.in.some((value) => value === readPointer(answers, field.when?.pointer ?? ''));

const leftOutOf = (filled: readonly Filled[], why: ReadonlyMap<string, LeftOut['because']>): LeftOut[] =>
  filled.flatMap(({ field: { pointer, label } }) => {
    const because = why.get(pointer);
    return because === undefined ? [] : [{ pointer, label, because }];
  });
