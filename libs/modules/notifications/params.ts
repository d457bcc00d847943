import { LANGUAGES, textIn, type Language } from '@tilsagn/domain/language/language';
import type { FullText, TextValues } from '@tilsagn/domain/language/sentence';
import type { Text } from '@tilsagn/domain/text';

type Params = Readonly<Record<string, string>>;

const keyOf = (name: string, language: Language): string => `${name}_${language}`;

/** A text of every language as params of a notification: `name_nb`, `name_nn`, `name_en`. */
export const inParams = (name: string, text: Text): Params =>
  Object.fromEntries(LANGUAGES.map((language) => [keyOf(name, language), textIn(language, text)]));

/** The text of that name, if the params hold it in every language. */
function textOf(params: Params, name: string): FullText | undefined {
  const [nb, nn, en] = LANGUAGES.map((language) => params[keyOf(name, language)]);
  return nb === undefined || nn === undefined || en === undefined ? undefined : { nb, nn, en };
}

/** The params of a notification as values of its sentence, texts of every language put together again. */
export function valuesOf(params: Params): TextValues {
  const values: Record<string, string | FullText> = {};
  for (const [key, value] of Object.entries(params)) {
    const name = key.slice(0, -3);
    const text = textOf(params, name);
    if (text === undefined || !LANGUAGES.some((language) => key === keyOf(name, language)))
      values[key] = value;
    else values[name] = text;
  }
  return values;
}
