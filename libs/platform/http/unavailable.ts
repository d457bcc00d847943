import { sqlState } from '@tilsagn/platform/database/sql-state';

/** Lock and statement time-outs, exhausted deadlock retries, a server that shuts down or takes no more. */
const BUSY_STATES = ['55P03', '57014', '40P01', '40001', '57P01', '57P02', '57P03', '53300'];
const LOST_LINE = ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND'];
const LOST_WORDS = /Connection terminated|timeout exceeded when trying to connect/;

const codeOf = (error: object): unknown => ('code' in error ? error.code : undefined);

/** Whether an error means «try again soon» rather than a bug: the database is busy or away. */
export function isTemporary(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const state = sqlState(error);
  if (state !== undefined && BUSY_STATES.includes(state)) return true;
  if (LOST_LINE.includes(String(codeOf(error)))) return true;
  if (LOST_WORDS.test(error.message)) return true;
  return error instanceof AggregateError && error.errors.some(isTemporary);
}
