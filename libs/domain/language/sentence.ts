import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import { textIn, type Language } from '@tilsagn/domain/language/language';
import { ore } from '@tilsagn/domain/money/ore';
import { formatKroner, formatShare, grouped } from '@tilsagn/domain/money/text';
import type { Text } from '@tilsagn/domain/text';

export type SentenceValue = string | number | bigint;

/** The values of a sentence that is said in each language: a value may itself be a text. */
export type TextValues = Readonly<Record<string, SentenceValue | Text>>;

/** A text that is there in every language. */
export type FullText = Required<Text>;

const NORWEGIAN_MONTHS = 'januar februar mars april mai juni juli august september oktober november desember';
const ENGLISH_MONTHS =
  'January February March April May June July August September October November December';
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  nb: NORWEGIAN_MONTHS.split(' '),
  nn: NORWEGIAN_MONTHS.split(' '),
  en: ENGLISH_MONTHS.split(' '),
};
const AND: Readonly<Record<Language, string>> = { nb: 'og', nn: 'og', en: 'and' };

/** «1. september 2021», in English «1 September 2021». */
export function writtenDate(date: IsoDate, language: Language = 'nb'): string {
  const [year, month, day] = date.split('-').map(Number);
  const name = MONTHS[language][(month ?? 0) - 1];
  if (name === undefined) throw new RangeError(`not a date: ${date}`);
  return `${String(day)}${language === 'en' ? '' : '.'} ${name} ${String(year)}`;
}

/** «september 2021» of '2021-09'. */
export const writtenMonth = (period: string, language: Language = 'nb'): string =>
  writtenDate(`${period}-01`, language).replace(/^1\.? /, '');

/** «a», «a og b», «a, b og c». */
export const listed = (words: readonly string[], language: Language = 'nb'): string =>
  words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${AND[language]} ${words.at(-1) ?? ''}`;

const MEGABYTE = 1_048_576;

/** «10 MB», «200 kB», rounded down. */
const writtenSize = (bytes: number): string =>
  bytes >= MEGABYTE ? `${Math.floor(bytes / MEGABYTE)} MB` : `${Math.floor(bytes / 1024)} kB`;

const FORMATS: Readonly<Record<string, (value: SentenceValue, language: Language) => string>> = {
  kr: (value, language) => formatKroner(ore(BigInt(value)), language),
  share: (value, language) => formatShare(Number(value), language),
  date: (value, language) => writtenDate(String(value), language),
  month: (value, language) => writtenMonth(String(value), language),
  bytes: (value) => writtenSize(Number(value)),
  number: (value, language) => grouped(String(value), language),
};

/** A place for a value in a sentence. */
interface Slot {
  readonly name: string;
  readonly write: (value: SentenceValue, language: Language) => string;
}

const SLOT = /\{\{\s*(\w+)\s*(?:,\s*(\w+)\s*)?\}\}/g;

/** Sentences taken apart once: the catalogues hold some hundreds, and computing amounts says thousands of them. */
const taken = new Map<string, readonly (string | Slot)[]>();

function apart(template: string): readonly (string | Slot)[] {
  const known = taken.get(template);
  if (known !== undefined) return known;
  const parts: (string | Slot)[] = [];
  let end = 0;
  for (const match of template.matchAll(SLOT)) {
    const [whole, name = '', format] = match;
    const write = format === undefined ? String : FORMATS[format];
    if (write === undefined) throw new RangeError(`no format ${format ?? ''} for «${template}»`);
    parts.push(template.slice(end, match.index), { name, write });
    end = match.index + whole.length;
  }
  parts.push(template.slice(end));
  taken.set(template, parts);
  return parts;
}

/**
 * A sentence of a catalogue with its values: `{{name}}` as it is, `{{amount, kr}}` øre as kroner, `{{day, date}}`,
 * `{{part, share}}` basis points as per cent, `{{limit, bytes}}`, `{{count, number}}` grouped; a value that is a text
 * is taken in the sentence's language. Throws where a value or a format is missing: that is a bug.
 */
export function sentence(template: string, values: TextValues = {}, language: Language = 'nb'): string {
  let said = '';
  for (const part of apart(template)) {
    if (typeof part === 'string') {
      said += part;
      continue;
    }
    const value = values[part.name];
    if (value === undefined) throw new RangeError(`no value for ${part.name} in «${template}»`);
    said += part.write(typeof value === 'object' ? textIn(language, value) : value, language);
  }
  return said;
}

/** The same in each language. */
export const inEach = (say: (language: Language) => string): FullText => ({
  nb: say('nb'),
  nn: say('nn'),
  en: say('en'),
});

/** The sentences of a catalogue in each language, by key. */
export type Catalogues<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

/** The sentences of one catalogue by key, in one language. */
export type Say<Key extends string> = (key: Key, values?: TextValues) => string;

/** What says the sentences of a catalogue in a language. Throws on a key it does not have. */
export function catalogues<Key extends string>(sentences: Catalogues<Key>): (language: Language) => Say<Key> {
  return (language) => (key, values) => sentence(sentences[language][key], values, language);
}

/** The sentences of one catalogue by key, in bokmål. */
export function catalogue<Key extends string>(sentences: Readonly<Record<Key, string>>): Say<Key> {
  return (key, values) => sentence(sentences[key], values);
}

/** The sentences of one catalogue by key, in every language at once: for what is kept and read by several people. */
export function texts<Key extends string>(
  sentences: Catalogues<Key>,
): (key: Key, values?: TextValues) => FullText {
  const say = catalogues(sentences);
  return (key, values) => inEach((language) => say(language)(key, values));
}

/** Texts after one another, as one text. */
export const joined = (parts: readonly Text[], between: string): FullText =>
  inEach((language) => parts.map((part) => textIn(language, part)).join(between));

/** Texts as a list in words. */
export const listedTexts = (words: readonly Text[]): FullText =>
  inEach((language) =>
    listed(
      words.map((word) => textIn(language, word)),
      language,
    ),
  );
