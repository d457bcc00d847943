import type { Fault } from './contract';

/** The server said no, in the words of its problem body (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly faults: readonly Fault[] = [],
  ) {
    super(detail);
    this.name = 'Problem';
  }
}

/** The server did not answer: no network, or the service is down. The request may be tried again as it was. */
export class NoAnswer extends Error {
  constructor(cause: unknown) {
    super('no answer', { cause });
    this.name = 'NoAnswer';
  }
}

export const isStale = (error: unknown): boolean => error instanceof Problem && error.status === 412;
export const isLoggedOut = (error: unknown): boolean => error instanceof Problem && error.status === 401;
/** Refused before anything was done: the request may be sent again with the token of the session there is now. */
export const hasOldToken = (error: unknown): boolean =>
  error instanceof Problem && error.code === 'csrf_refused';
export const isForbidden = (error: unknown): boolean => error instanceof Problem && error.status === 403;
export const isMissing = (error: unknown): boolean => error instanceof Problem && error.status === 404;
/** The call takes no more applications, or the draft has been sent: what is written can no longer be saved. */
export const isClosed = (error: unknown): boolean =>
  error instanceof Problem && ['call_not_open', 'not_a_draft'].includes(error.code);
/** After these the same request, with the same idempotency key, may still take effect. */
export const mayBeTriedAgain = (error: unknown): boolean =>
  error instanceof NoAnswer || (error instanceof Problem && (error.status >= 500 || error.status === 429));

interface ProblemBody {
  title?: unknown;
  code?: unknown;
  detail?: unknown;
  errors?: unknown;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Reads a problem from an answer; an answer without a problem body still becomes one. */
export async function problemFrom(response: Response): Promise<Problem> {
  const raw = await response.text();
  let body: ProblemBody = {};
  if (response.headers.get('content-type')?.includes('json')) {
    body = JSON.parse(raw) as ProblemBody;
  }
  const faults = Array.isArray(body.errors) ? (body.errors as Fault[]) : [];
  return new Problem(response.status, text(body.code), text(body.title), text(body.detail), faults);
}
