type Box = Record<string, unknown> | unknown[];

function parts(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'));
}

function isBox(value: unknown): value is Box {
  return typeof value === 'object' && value !== null;
}

function child(box: Box, key: string): unknown {
  return Array.isArray(box) ? box[Number(key)] : box[key];
}

/** The value a JSON pointer leads to, or undefined. */
export function valueAt(root: unknown, pointer: string): unknown {
  return parts(pointer).reduce<unknown>((value, key) => (isBox(value) ? child(value, key) : undefined), root);
}

function withChild(box: Box, key: string, value: unknown): Box {
  if (Array.isArray(box)) {
    const copy = [...box];
    copy[Number(key)] = value;
    return copy;
  }
  const { [key]: _old, ...rest } = box;
  return value === undefined ? rest : { ...rest, [key]: value };
}

function put(root: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const box: Box = isBox(root) ? root : /^\d+$/.test(key) ? [] : {};
  return withChild(box, key, put(child(box, key), rest, value));
}

/** A copy with another value at the pointer; objects on the way are made, `undefined` takes the key away. */
export function withValueAt<T>(root: T, pointer: string, value: unknown): T {
  return put(root, parts(pointer), value) as T;
}

/** The id of the field that shows what stands at a pointer. */
export function fieldId(pointer: string): string {
  return `felt${pointer.replace(/[^A-Za-z0-9]+/g, '-')}`;
}
