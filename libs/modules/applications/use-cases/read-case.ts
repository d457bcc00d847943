import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { ok, type Result } from '@tilsagn/domain/result';
import { CaseAccess } from '@tilsagn/modules/workflow';
import type { CaseView } from '../http/case-view.dto';
import { CaseViews } from '../views/case-views';

/** One case as the staff read it. */
@Injectable()
export class ReadCase {
  constructor(
    private readonly access: CaseAccess,
    private readonly views: CaseViews,
  ) {}

  /** Refused: not_found, also for a draft. */
  async run(caseId: string, actor: Actor): Promise<Result<CaseView>> {
    const found = await this.access.open('cases.read', caseId, actor);
    return found.ok ? ok(await this.views.of(found.value, actor)) : found;
  }
}
