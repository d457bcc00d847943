import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { Language } from '@tilsagn/domain/language/language';
import { ok, type Result } from '@tilsagn/domain/result';
import { Cases } from '@tilsagn/modules/workflow';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { Drafts } from '../drafts';
import type { CaseLanguageDto } from '../http/case-language.dto';

export interface CaseLanguageCommand {
  readonly caseId: string;
  readonly language: Language;
  readonly actor: Actor;
  readonly expectedVersion: number;
}

/** The applicant chooses the written language of the case while it is a draft. */
@Injectable()
export class ChooseCaseLanguage {
  constructor(
    private readonly units: UnitOfWork,
    private readonly drafts: Drafts,
    private readonly cases: Cases,
  ) {}

  /** Refusals: not_found, not_a_draft, stale_version. */
  run(command: CaseLanguageCommand): Promise<Result<CaseLanguageDto>> {
    const { caseId, language, actor, expectedVersion } = command;
    return this.units.run(async () => {
      const draft = await this.drafts.open('applications.chooseLanguage', caseId, actor);
      if (!draft.ok) return draft;
      const amended = await this.cases.amend(caseId, expectedVersion, { language });
      return amended.ok ? ok({ version: amended.value.version, language }) : amended;
    });
  }
}
