import { Validator, type OutputUnit } from '@cfworker/json-schema';
import type { FormDefinition } from '../api/contract';
import { valueAt, withValueAt } from './pointer';

export interface FieldFault {
  pointer: string;
  code: FaultCode;
  /** The number the schema sets as limit. */
  limit: number | null;
}

export type FaultCode =
  'required' | 'too_short' | 'too_long' | 'too_small' | 'too_large' | 'too_few' | 'too_many' | 'bad_value';

const CODES: Record<string, FaultCode> = {
  required: 'required',
  minLength: 'too_short',
  maxLength: 'too_long',
  minimum: 'too_small',
  exclusiveMinimum: 'too_small',
  maximum: 'too_large',
  exclusiveMaximum: 'too_large',
  minItems: 'too_few',
  maxItems: 'too_many',
  type: 'bad_value',
  format: 'bad_value',
  pattern: 'bad_value',
  enum: 'bad_value',
  const: 'bad_value',
};

/** Validators are costly to build and a form version never changes. */
const validators = new WeakMap<object, Validator>();

function validatorOf(form: FormDefinition): Validator {
  const known = validators.get(form.schema);
  if (known !== undefined) return known;
  const made = new Validator(form.schema, '2020-12', false);
  validators.set(form.schema, made);
  return made;
}

const bare = (location: string): string => decodeURI(location).replace(/^#/, '');

function faultOf(unit: OutputUnit, schema: unknown): FieldFault | null {
  const code = CODES[unit.keyword];
  if (code === undefined) return null;
  const at = bare(unit.instanceLocation);
  if (code === 'required') {
    const name = /property "([^"]+)"/.exec(unit.error)?.[1];
    return { pointer: name === undefined ? at : `${at}/${name}`, code, limit: null };
  }
  const limit = valueAt(schema, bare(unit.keywordLocation));
  return { pointer: at, code, limit: typeof limit === 'number' ? limit : null };
}

/** The answers with an empty object wherever a field's parent is missing, so that each field is missed by its own name. */
function scaffolded(form: FormDefinition, answers: unknown): unknown {
  const parents = form.steps
    .flatMap((step) => step.fields)
    .map((field) => field.pointer.slice(0, field.pointer.lastIndexOf('/')))
    .filter((parent) => parent !== '');
  return [...new Set(parents)].reduce(
    (filled, parent) => (valueAt(filled, parent) === undefined ? withValueAt(filled, parent, {}) : filled),
    answers,
  );
}

/** What a schema finds wrong, by field, each field once; the server's check of the same schema has the last word. */
export function faultsOf(form: FormDefinition, answers: unknown): FieldFault[] {
  const { errors } = validatorOf(form).validate(scaffolded(form, answers));
  const found = new Map<string, FieldFault>();
  for (const unit of errors) {
    const fault = faultOf(unit, form.schema);
    if (fault !== null && !found.has(fault.pointer)) found.set(fault.pointer, fault);
  }
  return [...found.values()];
}
