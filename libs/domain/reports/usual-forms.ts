import type { FieldOption, FormDefinition } from '@tilsagn/domain/applications/form';
import activity from '@tilsagn/domain/reports/usual/activity.json';
import costs from '@tilsagn/domain/reports/usual/costs.json';
import final from '@tilsagn/domain/reports/usual/final.json';
import interim from '@tilsagn/domain/reports/usual/interim.json';

// The files are the product's own and are validated by the test beside this.
/** The questions of each kind of report where a call has none of its own. */
export const usualForms = { final, interim, activity } as unknown as Readonly<
  Record<'final' | 'interim' | 'activity', FormDefinition>
>;

/** A form with the question of actual costs before its own, one row a category. */
export function costsReported(form: FormDefinition, options: readonly FieldOption[]): FormDefinition {
  const { properties, required } = form.schema as { properties: object; required: readonly string[] };
  const { schema, field } = costs;
  const category = { type: 'string', enum: options.map(({ value }) => value) };
  const items = { ...schema.items, properties: { ...schema.items.properties, category } };
  const [step, ...rest] = form.steps;
  if (step === undefined) throw new Error(`${form.key} asks nothing`);
  const asked = {
    ...field,
    items: field.items.map((each) => (each.pointer === '/category' ? { ...each, options } : each)),
  } as FormDefinition['steps'][number]['fields'][number];
  return {
    ...form,
    schema: {
      ...form.schema,
      properties: { actualCosts: { ...schema, items }, ...properties },
      required: ['actualCosts', ...required],
    },
    steps: [{ ...step, fields: [asked, ...step.fields] }, ...rest],
  };
}
