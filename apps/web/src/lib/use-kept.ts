import { useRef, useState } from 'react';

const PREFIX = 'tilsagn.skjema.';

const keyOf = (form: string, field: string): string => `${PREFIX}${form}.${field}`;

type Step<T> = (before: T) => T;

function isStep<T>(next: T | Step<T>): next is Step<T> {
  return typeof next === 'function';
}

/** What a field that starts so may hold: a text, a figure, or several of them by name. */
function fits<T>(value: unknown, start: T): value is T {
  if (typeof start === 'object') return typeof value === 'object' && value !== null;
  if (typeof start === 'string') return typeof value === 'string';
  return typeof value === 'string' || typeof value === 'number';
}

function found<T>(key: string, start: T): T {
  try {
    const value: unknown = JSON.parse(window.localStorage.getItem(key) ?? 'null');
    return fits(value, start) ? value : start;
  } catch {
    return start;
  }
}

function keep(key: string, value: unknown): void {
  try {
    if (value === undefined || value === '') window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A browser without room or leave to keep anything: the words stand on the screen all the same.
    return;
  }
}

const keysOf = (form: string): string[] =>
  Object.keys(window.localStorage).filter((key) => key.startsWith(keyOf(form, '')));

/** Whether something of a form lies on this machine. */
export const hasKept = (form: string): boolean => {
  try {
    return keysOf(form).length > 0;
  } catch {
    return false;
  }
};

/** Takes a form off this machine, once the server has it. */
export function forgetKept(form: string): void {
  try {
    for (const key of keysOf(form)) window.localStorage.removeItem(key);
  } catch {
    // Where nothing may be kept there is nothing to forget.
    return;
  }
}

/**
 * A field as it is filled in, found again on this machine when the page is opened anew, or the dialog after it was
 * closed. `forgetKept` ends it.
 */
export function useKept<T>(form: string, field: string, start: T): [T, (next: T | Step<T>) => void] {
  const key = keyOf(form, field);
  const [value, setValue] = useState<T>(() => found(key, start));
  /** What stands this very moment: two fields may change at once. */
  const now = useRef(value);
  return [
    value,
    (next) => {
      now.current = isStep(next) ? next(now.current) : next;
      setValue(now.current);
      keep(key, now.current);
    },
  ];
}
