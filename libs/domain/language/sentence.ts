import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import { ore } from '@tilsagn/domain/money/ore';
import { formatKroner, formatShare, grouped } from '@tilsagn/domain/money/text';

export type SentenceValue = string | number | bigint;

const MONTHS = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
];

/** «1. september 2021». */
export function writtenDate(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  const name = MONTHS[(month ?? 0) - 1];
  if (name === undefined) throw new RangeError(`not a date: ${date}`);
  return `${String(day)}. ${name} ${String(year)}`;
}

/** «a», «a og b», «a, b og c». */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} og ${words.at(-1) ?? ''}`;

const MEGABYTE = 1_048_576;

/** «10 MB», «200 kB», rounded down. */
const writtenSize = (bytes: number): string =>
  bytes >= MEGABYTE ? `${Math.floor(bytes / MEGABYTE)} MB` : `${Math.floor(bytes / 1024)} kB`;

const FORMATS: Readonly<Record<string, (value: SentenceValue) => string>> = {
  kr: (value) => formatKroner(ore(BigInt(value))),
  share: (value) => formatShare(Number(value)),
  date: (value) => writtenDate(String(value)),
  bytes: (value) => writtenSize(Number(value)),
  number: (value) => grouped(String(value)),
};

/**
 * A sentence of a catalogue with its values: `{{name}}` as it is, `{{amount, kr}}` øre as kroner, `{{day, date}}`,
 * `{{part, share}}` basis points as per cent, `{{limit, bytes}}`, `{{count, number}}` grouped. Throws where a value or a format is missing: that is a bug.
 */
export function sentence(template: string, values: Readonly<Record<string, SentenceValue>> = {}): string {
  return template.replace(/\{\{\s*(\w+)\s*(?:,\s*(\w+)\s*)?\}\}/g, (_, name: string, format?: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`no value for ${name} in «${template}»`);
    const write = format === undefined ? String : FORMATS[format];
    if (write === undefined) throw new RangeError(`no format ${format ?? ''} for «${template}»`);
    return write(value);
  });
}

/** The sentences of one catalogue by key. Throws on a key it does not have. */
export function catalogue<Key extends string>(
  sentences: Readonly<Record<Key, string>>,
): (key: Key, values?: Readonly<Record<string, SentenceValue>>) => string {
  return (key, values) => sentence(sentences[key], values);
}
