import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { computationToJson } from '@tilsagn/domain/assessment/computation';
import { ok, type Result } from '@tilsagn/domain/result';
import { CaseAccess } from '@tilsagn/modules/workflow';
import { sentenceFor } from '@tilsagn/platform/i18n/problems';
import { ApplicationChecker } from '../application-checker';
import type { CheckDto } from '../http/application-view.dto';
import { AnswersStore } from '../persistence/answers';
import { RegisterExtracts } from '../persistence/register-extracts';

/** Tells an applicant what is left to do and what the rules give so far. */
@Injectable()
export class CheckApplication {
  constructor(
    private readonly access: CaseAccess,
    private readonly store: AnswersStore,
    private readonly extracts: RegisterExtracts,
    private readonly checker: ApplicationChecker,
  ) {}

  /** Refused: not_found. */
  async run(caseId: string, actor: Actor): Promise<Result<CheckDto>> {
    const found = await this.access.open('applications.check', caseId, actor);
    if (!found.ok) return found;
    const kept = await this.store.read(caseId);
    const extract = await this.extracts.ofApplication(caseId);
    if (kept === null || extract === null) return ok({ faults: [], computation: null });
    const { faults, computation } = await this.checker.check(found.value, kept.answers, extract);
    return ok({
      faults: faults.map((fault) => ({
        field: fault.field ?? '',
        code: fault.code,
        message: sentenceFor(fault),
      })),
      computation: computation === null ? null : computationToJson(computation),
    });
  }
}
