import type { FieldLayout, FormDefinition, JsonSchema } from '@tilsagn/domain/applications/form';
import { pointerKeys } from '@tilsagn/domain/applications/pointers';
import { faultIf, repeatedAt, type Fault } from '@tilsagn/domain/schemes/fault';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';

/** The part of a schema that a pointer (with `*` for rows) leads to, or undefined. */
export function schemaAt(schema: JsonSchema, pointer: string): JsonSchema | undefined {
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

type Placed<F extends FieldLayout | string> = readonly [value: F, at: string];

const placed = <T extends FieldLayout | string>(list: readonly T[], at: string): Placed<T>[] =>
  list.map((value, place) => [value, `${at}/${place}`]);

function fieldFaults(schema: JsonSchema, [field, at]: Placed<FieldLayout>, base: string): Fault[] {
  const pointer = base + field.pointer;
  const part = schemaAt(schema, pointer);
  if (part === undefined) return [{ pointer: `${at}/pointer`, fault: `${pointer}: is not in the schema` }];
  const values = field.options?.map((option) => option.value);
  const words = part['enum'];
  const differ = values !== undefined && !sameWords(values, Array.isArray(words) ? words : []);
  const condition = field.when?.pointer;
  const summed = field.sumOf;
  return [
    ...faultIf(differ, `${at}/options`, `${pointer}: options differ from the schema's enum`),
    ...faultIf(
      condition !== undefined && schemaAt(schema, condition) === undefined,
      `${at}/when/pointer`,
      `${pointer}: its condition ${condition ?? ''} is not in the schema`,
    ),
    ...faultIf(
      summed !== undefined && schemaAt(schema, `${pointer}/*${summed}`) === undefined,
      `${at}/sumOf`,
      `${pointer}: its sum ${summed ?? ''} is not in the schema`,
    ),
    ...placed(field.items ?? [], `${at}/items`).flatMap((item) => fieldFaults(schema, item, `${pointer}/*`)),
  ];
}

/**
 * What is wrong with a form by itself and where: a field, a condition or a sum that its schema does not hold, options
 * that are not the schema's words, a question or a step that stands twice.
 */
export function placedFormFaults({ schema, steps }: FormDefinition): readonly Fault[] {
  const fields = steps.flatMap((step, place) => placed(step.fields, `/steps/${place}/fields`));
  return [
    ...repeatedAt(steps.map(({ key }, place) => [key, `/steps/${place}/key`])),
    ...repeatedAt(fields.map(([{ pointer }, at]) => [pointer, `${at}/pointer`])),
    ...fields.flatMap((field) => fieldFaults(schema, field, '')),
  ];
}

/** The words of an enum in the form's schema; none where there is no enum, or where nothing is asked. */
function wordsAt(schema: JsonSchema, pointer: string | undefined, within = ''): readonly unknown[] {
  const words = pointer === undefined ? undefined : schemaAt(schema, pointer + within)?.['enum'];
  return Array.isArray(words) ? words : [];
}

/** Every place of the form that the rules read, with the place in the rule set that says so. */
function readByRules({ inputs, submission, exclusions = [] }: RuleSet): Placed<string>[] {
  return [
    ...Object.entries<string>({ ...inputs }).map(([name, pointer]): Placed<string> => [
      pointer,
      `/inputs/${name}`,
    ]),
    ...submission.flatMap((rule, place) => {
      if (rule.kind === 'declared') return [[rule.pointer, `/submission/${place}/pointer`] as const];
      return rule.kind === 'valid_orgnrs' ? placed(rule.pointers, `/submission/${place}/pointers`) : [];
    }),
    ...exclusions.flatMap((rule, place) =>
      'pointer' in rule ? [[rule.pointer, `/exclusions/${place}/pointer`] as const] : [],
    ),
  ];
}

/** Words of the form that amount rules name: providers, sources of financing, units. */
function wordFaults(schema: JsonSchema, { inputs, amount }: RuleSet): Fault[] {
  type At = (place: number) => string;
  const unknown = (words: readonly string[], pointer: string | undefined, at: At, within = ''): Fault[] =>
    words.flatMap((word, place) =>
      faultIf(
        !wordsAt(schema, pointer, within).includes(word),
        at(place),
        `${word}: is not a word of the form`,
      ),
    );
  return amount.flatMap((rule, place) => {
    const at = (field: string) => (row: number) => `/amount/${place}/${field}/${row}`;
    switch (rule.kind) {
      case 'extra_share':
        return unknown(rule.providerTypes, inputs.providerType, at('providerTypes'));
      case 'own_share':
        return unknown(rule.sources ?? [], inputs.financing, at('sources'), '/*/source');
      case 'unit_rates': {
        const units = rule.rates.map(({ unit }) => unit);
        const rows = at('rates');
        return inputs.units === undefined
          ? []
          : unknown(units, `${inputs.units}/*/unit`, (row) => `${rows(row)}/unit`);
      }
      default:
        return [];
    }
  });
}

/** What of a rule set does not fit the form it reads; the places are those of the rule set. */
export function placedFitFaults({ schema, steps }: FormDefinition, ruleSet: RuleSet): readonly Fault[] {
  const categories = ruleSet.costCategories.map((category) => category.key);
  const shown = steps.flatMap((step) => step.attachments ?? []);
  const asked = ruleSet.attachments.map((rule) => rule.kind);
  return [
    ...readByRules(ruleSet).flatMap(([pointer, at]) =>
      faultIf(
        schemaAt(schema, pointer) === undefined,
        at,
        `${pointer}: read by the rules, not in the schema`,
      ),
    ),
    ...wordFaults(schema, ruleSet),
    ...faultIf(
      !sameWords(categories, wordsAt(schema, ruleSet.inputs.costs, '/*/category')),
      '/costCategories',
      'cost categories of rules and schema differ',
    ),
    ...faultIf(
      !sameWords([...shown].sort(), [...asked].sort()),
      '/attachments',
      'attachments of rules and steps differ',
    ),
  ];
}

/**
 * What is wrong with a form and the rule set that is to read it, in sentences for the one who wrote them; empty where
 * they fit: every field and every pointer of the rules is in the schema, options are the schema's words, attachments
 * are those of the rules, each on one step.
 */
export const formFaults = (form: FormDefinition, ruleSet: RuleSet): readonly string[] =>
  [...placedFormFaults(form), ...placedFitFaults(form, ruleSet)].map(({ fault }) => fault);
