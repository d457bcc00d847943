import type { FieldOption, FormDefinition } from '../api/contract';

/** The cost categories of a call, read from the select inside its table of costs. */
export function costCategories(form: FormDefinition | null): FieldOption[] {
  for (const field of (form?.steps ?? []).flatMap((step) => step.fields)) {
    const category = field.items?.find((item) => item.pointer === '/category');
    if (category?.options !== undefined) return category.options;
  }
  return [];
}
