import type { Language } from '@tilsagn/domain/language/language';
import { catalogues } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/mail.json';
import nb from '@tilsagn/domain/locales/nb/mail.json';
import nn from '@tilsagn/domain/locales/nn/mail.json';

const sayIn = catalogues({ nb, nn, en });

/** The body of every mail: that there is news and where to read it, and nothing of the news itself. */
export function mailText(caseNumber: string | null, publicUrl: string, language: Language): string {
  const say = sayIn(language);
  const news = caseNumber === null ? say('news') : say('news_of_case', { caseNumber });
  return [say('hello'), '', news, publicUrl, '', say('no_reply'), '', say('regards'), ''].join('\n');
}
