import type { JsonSchema } from '../api/contract';
import { valueAt } from './pointer';

function resolved(schema: unknown, root: JsonSchema): unknown {
  const ref = valueAt(schema, '/$ref');
  return typeof ref === 'string' && ref.startsWith('#/') ? valueAt(root, ref.slice(1)) : schema;
}

/** Whether a schema demands the property at a pointer of the answers. Conditional demands do not count. */
export function isRequired(root: JsonSchema, pointer: string): boolean {
  const names = pointer.split('/').slice(1);
  const last = names.pop();
  let schema: unknown = root;
  for (const name of names) {
    schema = resolved(schema, root);
    schema = /^\d+$/.test(name) ? valueAt(schema, '/items') : valueAt(schema, `/properties/${name}`);
  }
  const demanded = valueAt(resolved(schema, root), '/required');
  return Array.isArray(demanded) && demanded.includes(last);
}
