import type { Result } from '@tilsagn/domain/result';

/** The value of what the demo's data must not be refused. Throws the refusal: the data or the rules are wrong. */
export function must<T>(result: Result<T>, what: string): T {
  if (result.ok) return result.value;
  const reasons = result.reasons.map(({ code, field, params }) =>
    [code, field, params && Object.entries(params).join(' ')].filter((part) => part !== undefined).join(' '),
  );
  throw new Error(`the demo's data were refused (${what}): ${reasons.join('; ')}`);
}
