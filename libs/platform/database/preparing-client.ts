import { createHash } from 'node:crypto';
import { Client } from 'pg';

/** More statements than the program has; beyond them it is built texts, which no server should keep. */
const MOST_KEPT = 500;

/** Before a statement whose best plan depends on what is asked: the server plans it each time. */
export const PLANNED_ANEW = '/* planned anew */ ';

const names = new Map<string, string>();

/** The name under which a connection keeps a statement; undefined where it is to keep none. */
export function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (text.startsWith(PLANNED_ANEW) || names.size >= MOST_KEPT) return undefined;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 32);
  names.set(text, name);
  return name;
}

type Query = (...asked: unknown[]) => unknown;

/**
 * A connection that has each statement with parameters parsed once and asks by name from then on. The pool makes its
 * connections of this class.
 */
export class PreparingClient extends Client {
  override query: Client['query'] = ((...asked: unknown[]) => {
    const [text, values, ...rest] = asked;
    const name = typeof text === 'string' && isFilled(values) ? nameOf(text) : undefined;
    const query = super.query.bind(this) as Query;
    return name === undefined ? query(...asked) : query({ name, text, values }, ...rest);
  }) as Client['query'];
}

const isFilled = (values: unknown): boolean => Array.isArray(values) && values.length > 0;
