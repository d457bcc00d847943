import { description, type Schema } from './operations';

/** The schema that a reference names, or the schema itself. */
export function followed(schema: Schema): Schema {
  const only = Array.isArray(schema['allOf']) ? (schema['allOf'] as readonly Schema[])[0] : undefined;
  const reference = schema['$ref'] ?? only?.['$ref'];
  if (typeof reference !== 'string') return schema;
  const named = description.components.schemas[reference.slice(reference.lastIndexOf('/') + 1)];
  if (named === undefined) throw new RangeError(`${reference} leads nowhere`);
  return named;
}

const FORMATS: Readonly<Record<string, string>> = {
  date: '2021-09-20',
  uuid: '0190b3a2-6d1c-7c55-9f6e-3a1f0c2b7d10',
  email: 'kari@example.com',
};

function sampleText(schema: Schema): string {
  const format = FORMATS[String(schema['format'])];
  if (format !== undefined) return format;
  const pattern = typeof schema['pattern'] === 'string' ? new RegExp(schema['pattern'], 'u') : /^/;
  const fitting = [
    'a'.repeat(Number(schema['minLength'] ?? 1)),
    '2021-09-20',
    '2021',
    '1',
    ...Object.values(FORMATS),
    `payment:${FORMATS['uuid'] ?? ''}`,
  ].find((text) => pattern.test(text));
  if (fitting === undefined) throw new Error(`no sample for ${JSON.stringify(schema)}`);
  return fitting;
}

/** The plainest value that a schema takes, with what is required and nothing else. */
export function sampleOf(written: Schema): unknown {
  const schema = followed(written);
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  switch (schema['type']) {
    case 'object': {
      const required = (schema['required'] ?? []) as readonly string[];
      const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;
      return Object.fromEntries(required.map((name) => [name, sampleOf(properties[name] ?? {})]));
    }
    case 'array':
      return Array.from({ length: Number(schema['minItems'] ?? 0) }, () =>
        sampleOf(schema['items'] as Schema),
      );
    case 'integer':
    case 'number':
      return schema['minimum'] ?? 1;
    case 'boolean':
      return true;
    default:
      return sampleText(schema);
  }
}
