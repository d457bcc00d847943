import type { FieldLayout, FormDefinition, JsonSchema } from '@tilsagn/domain/applications/form';
import { pointerKeys } from '@tilsagn/domain/applications/pointers';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';

/** The part of a schema that a pointer (with `*` for rows) leads to, or undefined. */
function schemaAt(schema: JsonSchema, pointer: string): JsonSchema | undefined {
  let part: JsonSchema | undefined = schema;
  for (const key of pointerKeys(pointer)) {
    const next: unknown =
      key === '*'
        ? part['items']
        : (part['properties'] as Readonly<Record<string, unknown>> | undefined)?.[key];
    if (typeof next !== 'object' || next === null) return undefined;
    part = next as JsonSchema;
  }
  return part;
}

const sameWords = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  JSON.stringify(some) === JSON.stringify(others);

function fieldFaults(schema: JsonSchema, field: FieldLayout, base: string): string[] {
  const pointer = base + field.pointer;
  const part = schemaAt(schema, pointer);
  if (part === undefined) return [`${pointer}: is not in the schema`];
  const values = field.options?.map((option) => option.value);
  const words = part['enum'];
  const faults =
    values !== undefined && !sameWords(values, Array.isArray(words) ? words : [])
      ? [`${pointer}: options differ from the schema's enum`]
      : [];
  const condition = field.when === undefined ? [] : [field.when.pointer];
  return [
    ...faults,
    ...condition
      .filter((each) => schemaAt(schema, each) === undefined)
      .map((each) => `${pointer}: its condition ${each} is not in the schema`),
    ...(field.items ?? []).flatMap((item) => fieldFaults(schema, item, `${pointer}/*`)),
  ];
}

/**
 * What is wrong with a form and the rule set that is to read it, in sentences for the one who wrote them; empty where
 * they fit: every field and every pointer of the rules is in the schema, options are the schema's words, attachments
 * are those of the rules, each on one step.
 */
export function formFaults(form: FormDefinition, ruleSet: RuleSet): readonly string[] {
  const { schema, steps } = form;
  const declared = ruleSet.submission.flatMap((rule) =>
    rule.kind === 'declared' ? [rule.pointer] : rule.kind === 'valid_orgnrs' ? rule.pointers : [],
  );
  const read = [...Object.values<string>({ ...ruleSet.inputs }), ...declared];
  const categories = ruleSet.costCategories.map((category) => category.key);
  const words = schemaAt(schema, `${ruleSet.inputs.costs}/*/category`)?.['enum'];
  const shown = steps.flatMap((step) => step.attachments ?? []);
  const asked = ruleSet.attachments.map((rule) => rule.kind);
  return [
    ...steps.flatMap((step) => step.fields.flatMap((field) => fieldFaults(schema, field, ''))),
    ...read
      .filter((each) => schemaAt(schema, each) === undefined)
      .map((each) => `${each}: read by the rules, not in the schema`),
    ...(sameWords(categories, Array.isArray(words) ? words : [])
      ? []
      : ['cost categories of rules and schema differ']),
    ...(sameWords([...shown].sort(), [...asked].sort()) ? [] : ['attachments of rules and steps differ']),
  ];
}
