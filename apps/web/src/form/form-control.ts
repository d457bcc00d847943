import type { Answers } from '../api/contract';

/** What the drawn fields need to know and do. */
export interface FormControl {
  answers: Answers;
  set: (pointer: string, value: unknown) => void;
  /** The person left the field: from now on its fault is shown. */
  leave: (pointer: string) => void;
  errorAt: (pointer: string) => string | undefined;
  isRequired: (pointer: string) => boolean;
}
