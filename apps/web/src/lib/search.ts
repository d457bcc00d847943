import { isDate } from './dates';

/** What stands in the address after the question mark, as the router hands it over: anything at all. */
export type RawSearch = Record<string, unknown>;

/** Some text; a number is the text somebody typed that looks like one. */
export function text(value: unknown): string | undefined {
  const said = typeof value === 'number' ? String(value) : value;
  return typeof said === 'string' && said !== '' ? said : undefined;
}

export function oneOf<T extends string>(values: readonly T[], value: unknown): T | undefined {
  return values.find((each) => each === value);
}

export function date(value: unknown): string | undefined {
  const said = text(value);
  return said !== undefined && isDate(said) ? said : undefined;
}

export function year(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1900 && value <= 2999
    ? value
    : undefined;
}

/** A whole number from 0 upwards. */
export function whole(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** An address of our own, never another host. */
export function localPath(value: unknown): string | undefined {
  const said = text(value);
  return said !== undefined && /^\/(?![/\\])/.test(said) ? said : undefined;
}
