import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { Language } from '@tilsagn/domain/language/language';
import { ok, type Result } from '@tilsagn/domain/result';
import { People } from '@tilsagn/platform/auth/people';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';

/** A person chooses the language they are spoken and written to in. */
@Injectable()
export class ChooseLanguage {
  constructor(
    private readonly people: People,
    private readonly units: UnitOfWork,
  ) {}

  run({ sub }: Actor, language: Language): Promise<Result<Language>> {
    return this.units.run(async () => {
      await this.people.chooseLanguage(sub, language);
      return ok(language);
    });
  }
}
