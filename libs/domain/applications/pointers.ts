/** The keys of a JSON pointer (RFC 6901). Throws on a text that is none: pointers come from published rule sets. */
export function pointerKeys(pointer: string): readonly string[] {
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) throw new RangeError(`not a JSON pointer: ${pointer}`);
  return pointer
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What a JSON pointer leads to in some data, or undefined; only own properties count, since the data was typed by people. */
export function readPointer(data: unknown, pointer: string): unknown {
  let value: unknown = data;
  for (const key of pointerKeys(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}
