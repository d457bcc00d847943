import type { Answer } from './api';

interface ProblemBody {
  readonly code: string;
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly message: string }[];
}

/** What a refused call answers: its status, its code, and the code of each field. */
export function problemOf(answer: Answer): {
  status: number;
  code: string;
  fields: Readonly<Record<string, string>>;
} {
  const body = answer.body as ProblemBody;
  const fields = Object.fromEntries((body.errors ?? []).map(({ field, code }) => [field, code]));
  return { status: answer.status, code: body.code, fields };
}
