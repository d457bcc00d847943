import type { Language } from '@tilsagn/domain/language/language';
import { sentence } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/problems.json';
import nb from '@tilsagn/domain/locales/nb/problems.json';
import nn from '@tilsagn/domain/locales/nn/problems.json';
import type { Reason } from '@tilsagn/domain/result';
import { currentLanguage } from './request-language';

const sentences: Readonly<Record<Language, Readonly<Record<string, string>>>> = { nb, nn, en };

/**
 * The sentence for a reason, in the language of whoever is answered. A code without a sentence is a bug, kept out by
 * the catalogue's test.
 */
export function sentenceFor(reason: Reason, language: Language = currentLanguage()): string {
  const template = sentences[language][reason.code];
  if (template === undefined) throw new RangeError(`no sentence for the refusal ${reason.code}`);
  return sentence(template, { ...reason.params, ...reason.texts }, language);
}
