import type { ErrorObject } from 'ajv';
import type { Reason } from '@tilsagn/domain/result';

/** Keywords that only say that something inside them failed. */
const FRAMES = new Set(['if', 'allOf', 'anyOf', 'oneOf', 'not']);

const CODES: Readonly<Record<string, string>> = {
  required: 'required',
  minLength: 'too_short',
  minItems: 'too_few_rows',
  maxLength: 'too_long',
  maxItems: 'too_many_rows',
  minimum: 'out_of_range',
  exclusiveMinimum: 'out_of_range',
  maximum: 'out_of_range',
  exclusiveMaximum: 'out_of_range',
  enum: 'unknown_word',
  additionalProperties: 'not_allowed_here',
  unevaluatedProperties: 'not_allowed_here',
};

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

interface Params {
  readonly missingProperty?: string;
  readonly additionalProperty?: string;
  readonly unevaluatedProperty?: string;
  readonly limit?: number;
  readonly type?: string;
  readonly format?: string;
}

function codeOf(keyword: string, { limit, type, format }: Params): string {
  if (keyword === 'minLength' && limit === 1) return 'required';
  if (keyword === 'minItems' && limit === 1) return 'required';
  if (keyword === 'type') return type === 'integer' || type === 'number' ? 'not_a_number' : 'bad_value';
  if (keyword === 'format') return format === 'date' ? 'bad_date' : 'bad_value';
  return CODES[keyword] ?? 'bad_value';
}

function reasonOf({ keyword, instancePath, params }: ErrorObject): Reason {
  const about = params as Params;
  const child = about.missingProperty ?? about.additionalProperty ?? about.unevaluatedProperty;
  return {
    code: codeOf(keyword, about),
    field: child === undefined ? instancePath : `${instancePath}/${escaped(child)}`,
  };
}

/** What a validator found as reasons in our own codes, one a field, in the order of the schema. */
export function schemaFaults(errors: readonly ErrorObject[]): readonly Reason[] {
  const byField = new Map<string, Reason>();
  for (const error of errors) {
    const reason = reasonOf(error);
    if (!FRAMES.has(error.keyword) && !byField.has(reason.field ?? ''))
      byField.set(reason.field ?? '', reason);
  }
  // A choice among schemas that failed as a whole still names its place.
  if (byField.size === 0) return errors.slice(0, 1).map(reasonOf);
  return [...byField.values()];
}
