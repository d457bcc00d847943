import { LANGUAGES } from '@tilsagn/domain/language/language';

const isText = (value: object): value is Readonly<Record<string, unknown>> =>
  'nb' in value && typeof value.nb === 'string';

const isBlank = (words: unknown): boolean => typeof words !== 'string' || words.trim() === '';

/**
 * The texts of a definition that somebody could not read in their language: «bio/steps/0/title: no en». Empty where
 * every text is there in bokmål, nynorsk and English.
 */
export function missingLanguages(name: string, definition: unknown): string[] {
  if (typeof definition !== 'object' || definition === null) return [];
  if (isText(definition))
    return LANGUAGES.filter((each) => isBlank(definition[each])).map((each) => `${name}: no ${each}`);
  return Object.entries(definition).flatMap(([key, part]) => missingLanguages(`${name}/${key}`, part));
}
