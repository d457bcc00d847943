export const LANGUAGES = ['nb', 'nn', 'en'] as const;

/** A language the pages are shown in: bokmål, nynorsk or English. */
export type Language = (typeof LANGUAGES)[number];

const REMEMBERED = 'tilsagn.language';

let spoken: Language = 'nb';

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** The language the pages speak now; dates, numbers and requests follow it. */
export function currentLanguage(): Language {
  return spoken;
}

/** Called by the catalogues alone, once the language's texts are there. */
export function speak(language: Language): void {
  spoken = language;
}

/**
 * How the language writes dates and numbers. Nynorsk writes them as bokmål does, but for the days of the week, and
 * not every browser knows it.
 */
export function currentLocale(): string {
  return spoken === 'en' ? 'en-GB' : 'nb-NO';
}

/** The language that was chosen in this browser; bokmål until somebody chooses, whatever the browser itself speaks. */
export function rememberedLanguage(storage: Storage): Language {
  const value = storage.getItem(REMEMBERED);
  return isLanguage(value) ? value : 'nb';
}

export function rememberLanguage(storage: Storage, language: Language): void {
  storage.setItem(REMEMBERED, language);
}
