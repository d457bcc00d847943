import fc from 'fast-check';
import type { Schema } from '../support/operations';
import { followed } from '../support/samples';

type Members = Readonly<Record<string, Schema>>;

const day = fc
  .date({ min: new Date('2019-01-01'), max: new Date('2031-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function text(schema: Schema): fc.Arbitrary<string> {
  const { format, pattern } = schema;
  if (format === 'date') return day;
  if (format === 'uuid') return fc.uuid({ version: 7 });
  const maxLength = Math.min(Number(schema['maxLength'] ?? 60), 200);
  const minLength = Number(schema['minLength'] ?? 0);
  // A pattern that only keeps marks away is left to plain text; one that says the shape is followed.
  if (typeof pattern === 'string' && pattern.startsWith('^') && !pattern.startsWith('^[^')) {
    return fc.stringMatching(new RegExp(pattern, 'u')).filter((made) => made.length <= maxLength);
  }
  return fc.string({ unit: 'grapheme', minLength, maxLength });
}

function object(schema: Schema): fc.Arbitrary<unknown> {
  const members = Object.entries((schema['properties'] ?? {}) as Members);
  if (members.length === 0) return fc.dictionary(fc.string({ maxLength: 10 }), fc.jsonValue({ maxDepth: 2 }));
  const required = (schema['required'] ?? []) as string[];
  const made = Object.fromEntries(members.map(([name, member]) => [name, fitting(member)]));
  return fc.record(made, { requiredKeys: required.filter((name) => name in made) });
}

/** Values as a schema of the API's description asks for them. */
export function fitting(given: Schema): fc.Arbitrary<unknown> {
  const schema = followed(given);
  const choices = (schema['oneOf'] ?? schema['anyOf']) as Schema[] | undefined;
  const made = Array.isArray(schema['enum'])
    ? fc.constantFrom(...(schema['enum'] as unknown[]))
    : choices !== undefined
      ? fc.oneof(...choices.map(fitting))
      : ofType(schema);
  return schema['nullable'] === true ? fc.option(made, { nil: null }) : made;
}

function ofType(schema: Schema): fc.Arbitrary<unknown> {
  switch (schema['type']) {
    case 'string':
      return text(schema);
    case 'integer':
      return fc.maxSafeInteger().map((n) => within(n, schema));
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'boolean':
      return fc.boolean();
    case 'array': {
      const least = Number(schema['minItems'] ?? 0);
      const most = Math.max(least, Math.min(Number(schema['maxItems'] ?? 4), 4));
      const items = fitting((schema['items'] ?? {}) as Schema);
      return fc.array(items, { minLength: least, maxLength: most });
    }
    default:
      return object(schema);
  }
}

/** A whole number folded into the bounds of a schema. */
function within(n: number, { minimum, maximum }: Schema): number {
  const least = Number(minimum ?? -1_000_000);
  const most = Number(maximum ?? 1_000_000_000);
  return least + (Math.abs(n) % (most - least + 1));
}
