import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { DEFAULT_LANGUAGE, isLanguage, type Language } from '@tilsagn/domain/language/language';
import type { CompanyExtract } from '@tilsagn/modules/organisations';
import { People } from '@tilsagn/platform/auth/people';
import { currentLanguage } from '@tilsagn/platform/i18n/request-language';

/**
 * The written language that a new case begins with (språklova § 15: an answer is given in the language in which one
 * was addressed). The applicant may choose another as long as it is a draft.
 */
@Injectable()
export class LanguageOfCase {
  constructor(private readonly people: People) {}

  /**
   * What the person has chosen; else what they read in where that is not the pages' own; else what the company has
   * told Enhetsregisteret.
   */
  async toBeginWith({ sub }: Actor, { language }: CompanyExtract): Promise<Language> {
    const chosen = await this.people.languageOf(sub);
    if (chosen !== undefined) return chosen;
    const read = currentLanguage();
    return read === DEFAULT_LANGUAGE && isLanguage(language) ? language : read;
  }
}
