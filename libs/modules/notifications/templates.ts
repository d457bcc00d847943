import type { Language } from '@tilsagn/domain/language/language';
import en from '@tilsagn/domain/locales/en/notifications.json';
import nb from '@tilsagn/domain/locales/nb/notifications.json';
import nn from '@tilsagn/domain/locales/nn/notifications.json';

/** What can be told: the keys of the catalogue of sentences. */
export type Template = keyof typeof nb;

export interface TemplateText {
  /** One sentence of the inbox; may use `{{name}}` of the notification's params. */
  readonly inbox: string;
  /** The subject of the mail: never content of the case. */
  readonly subject: string;
}

const texts: Readonly<Record<Language, Readonly<Record<string, TemplateText>>>> = { nb, nn, en };

export const isTemplate = (text: string): text is Template => Object.hasOwn(nb, text);

/** The texts of a template in a language. Throws on one outside the catalogue: that is a bug. */
export function textOf(template: string, language: Language): TemplateText {
  const text = texts[language][template];
  if (text === undefined) throw new RangeError(`no sentence for the notification ${template}`);
  return text;
}
