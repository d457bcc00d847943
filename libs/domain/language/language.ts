import type { Text } from '@tilsagn/domain/text';

export const LANGUAGES = ['nb', 'nn', 'en'] as const;

/** A language that people are spoken to in: bokmål, nynorsk or English. */
export type Language = (typeof LANGUAGES)[number];

/** The language where nobody has chosen one. */
export const DEFAULT_LANGUAGE: Language = 'nb';

export const isLanguage = (value: unknown): value is Language =>
  LANGUAGES.some((language) => language === value);

/** A text in the reader's language, in bokmål where it has no other. */
export const textIn = (language: Language, text: Text): string => text[language] ?? text.nb;

/** Norwegian without a form is bokmål. */
const known = (tag: string): Language | undefined => {
  const primary = tag.toLowerCase().split('-')[0];
  return isLanguage(primary) ? primary : primary === 'no' ? 'nb' : undefined;
};

/** At most so many wishes are read; nobody has more. */
const MOST_WISHES = 20;

/**
 * The language that a browser asks for (RFC 9110, Accept-Language): the best liked of those we speak, the first of
 * equals, bokmål where there is none. Whatever cannot be read counts as no wish.
 */
export function languageAskedFor(header: string | undefined): Language {
  const wishes = (header ?? '')
    .split(',', MOST_WISHES)
    .map((wish) => {
      const [tag = '', ...parameters] = wish.split(';').map((part) => part.trim());
      const weight = parameters.find((part) => part.startsWith('q='))?.slice(2);
      return { language: known(tag), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0 && weight <= 1);
  return wishes.toSorted((a, b) => b.weight - a.weight).find((wish) => wish.language)?.language ?? 'nb';
}
