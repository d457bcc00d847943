import { Problem } from '../api/problem';

/** What the server says about one of these fields of what was sent, so that it can stand at the field. */
export function refusalAt(error: unknown, ...fields: readonly string[]): string | undefined {
  if (!(error instanceof Problem)) return undefined;
  return error.faults.find((fault) => fields.includes(fault.field))?.message;
}

/** Whether all that the server says stands at these fields, so that it need not be said again beside them. */
export const standsAt = (error: unknown, fields: readonly string[]): boolean =>
  error instanceof Problem &&
  error.faults.length > 0 &&
  error.faults.every(({ field }) => fields.includes(field));
