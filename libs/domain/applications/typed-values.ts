import { isIsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { Ore } from '@tilsagn/domain/money/ore';
import { ore } from '@tilsagn/domain/money/ore';
import { readPointer } from '@tilsagn/domain/applications/pointers';

// A draft may hold anything: what is not of the kind that is read counts as missing, and so does what no form asks.

/** A text that is not blank, without blanks around it. */
export function readText(data: unknown, pointer: string | undefined): string | null {
  const value = pointer === undefined ? undefined : readPointer(data, pointer);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** A whole number from 0. */
export function readCount(data: unknown, pointer: string): number | null {
  const value = readPointer(data, pointer);
  return Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : null;
}

/** A whole number of øre from 0. */
export function readOre(data: unknown, pointer: string): Ore | null {
  const value = readCount(data, pointer);
  return value === null ? null : ore(value);
}

/** A day that exists. */
export function readDate(data: unknown, pointer: string): string | null {
  const value = readText(data, pointer);
  return value !== null && isIsoDate(value) ? value : null;
}

/** The rows of a list; none where there is no list. */
export function readRows(data: unknown, pointer: string | undefined): readonly unknown[] {
  const value = pointer === undefined ? undefined : readPointer(data, pointer);
  return Array.isArray(value) ? value : [];
}
