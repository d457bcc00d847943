import type { Answers, JsonSchema } from '@tilsagn/domain/applications/form';

type Schema = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function filled(schema: Schema, value: unknown): unknown {
  if (schema['type'] !== 'object' || !isObject(schema['properties'])) return value;
  if (value !== undefined && !isObject(value)) return value;
  const sections = Object.entries(schema['properties']).flatMap(([name, property]) => {
    const inner = isObject(property) ? filled(property, value?.[name]) : value?.[name];
    return inner === undefined ? [] : [[name, inner] as const];
  });
  return { ...value, ...Object.fromEntries(sections) };
}

/**
 * The answers with an empty section for each that is not begun, so that a schema's faults name the missing fields and
 * not the missing section. Nothing typed is changed; lists and fields are not made up.
 */
export const withSections = (schema: JsonSchema, answers: Answers): Answers =>
  filled(schema, answers) as Answers;
