import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { ok, type Result } from '@tilsagn/domain/result';
import { CaseAccess } from '@tilsagn/modules/workflow';
import type { CheckDto } from '../http/check.dto';
import { AnswersStore } from '../persistence/answers';
import { CheckViews } from '../views/check-views';

/** Tells an applicant what is left to do and what the rules give so far. */
@Injectable()
export class CheckApplication {
  constructor(
    private readonly access: CaseAccess,
    private readonly store: AnswersStore,
    private readonly checks: CheckViews,
  ) {}

  /** Refused: not_found. */
  async run(caseId: string, actor: Actor): Promise<Result<CheckDto>> {
    const found = await this.access.open('applications.check', caseId, actor);
    if (!found.ok) return found;
    const kept = await this.store.read(caseId);
    return ok(await this.checks.of(found.value, kept?.answers ?? {}));
  }
}
