import { useMemo, useState } from 'react';
import type { Answers, Fault, FormDefinition } from '../api/contract';
import { useFaultText } from '../lib/fault-text';
import { fieldAt } from '../lib/form-fields';
import { valueAt } from '../lib/pointer';
import { isRequired } from '../lib/required';
import { faultsOf, type FieldFault } from '../lib/validate';
import type { FormControl } from './form-control';

export interface CheckedForm {
  control: FormControl;
  faults: FieldFault[];
  /** From now on every fault is shown, not only those of fields the person has left. */
  showAll: () => void;
  textOf: (fault: FieldFault) => string;
}

interface Known {
  /** What the server has found in the answers it holds, also by rules that no schema knows. */
  readonly found?: readonly Fault[];
  /** The person came here to mend something. */
  readonly mending?: boolean;
}

/** The schema knows this at once; the server's word may be of answers from before the last thing typed. */
const isJudgedHere = (code: string): boolean => code === 'required' || code === 'too_few_rows';

const isTyped = (value: unknown): boolean => value !== undefined && value !== '' && value !== false;

/**
 * Validation while writing: a fault is shown when its field is left, or when the person wants to go on; what only
 * the server can find (sums that must agree, a day after another) is shown once there is something it is about.
 */
export function useFormControl(
  form: FormDefinition,
  answers: Answers,
  set: (pointer: string, value: unknown) => void,
  { found = [], mending = false }: Known = {},
): CheckedForm {
  const say = useFaultText();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(mending);
  const faults = useMemo(() => faultsOf(form, answers), [form, answers]);
  const textOf = (fault: FieldFault): string => say(fault, fieldAt(form, fault.pointer));
  return {
    faults,
    textOf,
    showAll: () => setAll(true),
    control: {
      answers,
      set,
      leave: (pointer) => setLeft((known) => (known.has(pointer) ? known : new Set([...known, pointer]))),
      errorAt: (pointer) => {
        const fault = faults.find((each) => each.pointer === pointer);
        if (fault !== undefined) return all || left.has(pointer) ? textOf(fault) : undefined;
        if (!all && !isTyped(valueAt(answers, pointer))) return undefined;
        return found.find(({ field, code }) => field === pointer && !isJudgedHere(code))?.message;
      },
      isRequired: (pointer) => isRequired(form.schema, pointer),
    },
  };
}
