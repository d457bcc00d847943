import { useMemo, useState } from 'react';
import type { Answers, FormDefinition } from '../api/contract';
import { useFaultText } from '../lib/fault-text';
import { fieldAt } from '../lib/form-fields';
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

/** Validation while writing: a fault is shown when its field is left, or when the person wants to go on. */
export function useFormControl(
  form: FormDefinition,
  answers: Answers,
  set: (pointer: string, value: unknown) => void,
): CheckedForm {
  const say = useFaultText();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
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
        const fault = all || left.has(pointer) ? faults.find((each) => each.pointer === pointer) : undefined;
        return fault && textOf(fault);
      },
      isRequired: (pointer) => isRequired(form.schema, pointer),
    },
  };
}
