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

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** Every place that a pointer with `*` for the rows of a list leads to in some data: its own pointer and what stands there. */
export function expandPointer(
  data: unknown,
  pointer: string,
): readonly { pointer: string; value: unknown }[] {
  return pointerKeys(pointer).reduce<readonly { pointer: string; value: unknown }[]>(
    (places, key) =>
      places.flatMap((place) => {
        const at = (name: string): { pointer: string; value: unknown } => ({
          pointer: `${place.pointer}/${escaped(name)}`,
          value: readPointer(place.value, `/${escaped(name)}`),
        });
        if (key !== '*') return [at(key)];
        return Array.isArray(place.value) ? place.value.map((_, index) => at(String(index))) : [];
      }),
    [{ pointer: '', value: data }],
  );
}
