import type { RefusalCategory } from '@tilsagn/domain/refusals';
import { categoryOf } from '@tilsagn/domain/refusals';
import type { Reason, Refused } from '@tilsagn/domain/result';
import { sentenceFor } from '@tilsagn/platform/i18n/problems';

export interface FieldError {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** The one body of every error (RFC 9457). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly FieldError[];
  readonly instance?: string;
}

const KINDS: Readonly<Record<RefusalCategory, { status: number; title: string }>> = {
  bad_request: { status: 400, title: 'Ugyldig forespørsel' },
  unauthenticated: { status: 401, title: 'Innlogging kreves' },
  forbidden: { status: 403, title: 'Ingen tilgang' },
  not_found: { status: 404, title: 'Ikke funnet' },
  conflict: { status: 409, title: 'Kan ikke gjøres nå' },
  stale: { status: 412, title: 'Endret av andre' },
  too_large: { status: 413, title: 'For stort' },
  unsupported_type: { status: 415, title: 'Formatet støttes ikke' },
  invalid: { status: 422, title: 'Noe må rettes' },
  precondition_required: { status: 428, title: 'Versjon mangler' },
  unavailable: { status: 503, title: 'Ikke tilgjengelig akkurat nå' },
};

const fieldErrors = (reasons: readonly Reason[]): FieldError[] =>
  reasons.flatMap((reason) =>
    reason.field === undefined
      ? []
      : [{ field: reason.field, code: reason.code, message: sentenceFor(reason) }],
  );

/** The problem body of a refusal: its first reason decides status and sentence, its fields are listed. */
export function problemOf(refused: Refused): Problem {
  const [first] = refused.reasons;
  const errors = fieldErrors(refused.reasons);
  return {
    type: 'about:blank',
    ...KINDS[categoryOf(first.code)],
    code: first.code,
    detail: sentenceFor(first),
    ...(errors.length > 0 ? { errors } : {}),
  };
}

/** The body of a bug: says nothing of what went wrong, only the number under which the log knows it. */
export const unexpectedProblem = (requestId: string): Problem => ({
  type: 'about:blank',
  title: 'Noe gikk galt hos oss',
  status: 500,
  code: 'unexpected',
  detail: `Noe gikk galt hos oss. Prøv igjen, eller oppgi nummeret ${requestId} når du tar kontakt.`,
  instance: `urn:uuid:${requestId}`,
});
