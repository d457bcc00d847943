import type { FieldLayout, FieldOption } from '../api/contract';

/** A table in which each word has one amount: it is asked as one amount for each, and needs no rows of its own. */
export interface AmountRows {
  readonly word: string;
  readonly amount: string;
  readonly options: readonly FieldOption[];
}

const keyOf = (pointer: string): string => pointer.slice(1);

/** The costs of a report, where every scheme's settlement reads them. */
const COSTS = '/actualCosts';

/** How such a table is filled in; null for any other field. */
export function amountRows(field: FieldLayout): AmountRows | null {
  const [word, amount, ...more] = field.items ?? [];
  if (field.widget !== 'repeat' || field.pointer !== COSTS || more.length > 0) return null;
  if (word?.options === undefined || amount?.widget !== 'money') return null;
  return { word: keyOf(word.pointer), amount: keyOf(amount.pointer), options: word.options };
}
