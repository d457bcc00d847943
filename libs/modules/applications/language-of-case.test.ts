import { SYSTEM } from '@tilsagn/domain/access/actor';
import type { Language } from '@tilsagn/domain/language/language';
import type { CompanyExtract } from '@tilsagn/modules/organisations';
import type { People } from '@tilsagn/platform/auth/people';
import { inLanguage } from '@tilsagn/platform/i18n/request-language';
import { LanguageOfCase } from './language-of-case';

const company = (language: string | null) => ({ language }) as CompanyExtract;
const people = (chosen?: Language) => ({ languageOf: () => Promise.resolve(chosen) }) as Partial<People>;

describe('the language a case begins with', () => {
  it.each<[string, Language | undefined, Language, string | null, Language]>([
    ['what the person has chosen', 'nb', 'en', 'nn', 'nb'],
    ['what the person reads in', undefined, 'en', 'nn', 'en'],
    ['what the company told the register', undefined, 'nb', 'nn', 'nn'],
    ['bokmål', undefined, 'nb', null, 'nb'],
  ])('is %s', async (_, chosen, reads, registered, language) => {
    const languages = new LanguageOfCase(people(chosen) as People);
    const begun = inLanguage(reads, () => languages.toBeginWith(SYSTEM, company(registered)));
    expect(await begun).toBe(language);
  });
});
