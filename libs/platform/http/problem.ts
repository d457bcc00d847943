import { catalogues } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/problem-titles.json';
import nb from '@tilsagn/domain/locales/nb/problem-titles.json';
import nn from '@tilsagn/domain/locales/nn/problem-titles.json';
import type { RefusalCategory } from '@tilsagn/domain/refusals';
import { categoryOf } from '@tilsagn/domain/refusals';
import type { Reason, Refused } from '@tilsagn/domain/result';
import { sentenceFor } from '@tilsagn/platform/i18n/problems';
import { currentLanguage } from '@tilsagn/platform/i18n/request-language';

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

const STATUS: Readonly<Record<RefusalCategory, number>> = {
  bad_request: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  method: 405,
  conflict: 409,
  stale: 412,
  too_large: 413,
  unsupported_type: 415,
  invalid: 422,
  precondition_required: 428,
  too_many: 429,
  unavailable: 503,
};

/** The HTTP status of a refusal. Throws on a code that is not in the catalogue. */
export const statusOf = (code: string): number => STATUS[categoryOf(code)];

const sayIn = catalogues({ nb, nn, en });

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
  const category = categoryOf(first.code);
  return {
    type: 'about:blank',
    title: sayIn(currentLanguage())(`title_${category}`),
    status: STATUS[category],
    code: first.code,
    detail: sentenceFor(first),
    ...(errors.length > 0 ? { errors } : {}),
  };
}

/** The body of a bug: says nothing of what went wrong, only the number under which the log knows it. */
export const unexpectedProblem = (requestId: string): Problem => ({
  type: 'about:blank',
  title: sayIn(currentLanguage())('title_unexpected'),
  status: 500,
  code: 'unexpected',
  detail: sayIn(currentLanguage())('detail_unexpected', { requestId }),
  instance: `urn:uuid:${requestId}`,
});
