import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { ok, type Result } from '@tilsagn/domain/result';
import { CaseAccess } from '@tilsagn/modules/workflow';
import type { ApplicationView } from '../http/application-view.dto';
import { ApplicationViews } from '../views/application-views';

/** One application as its applicant reads it. */
@Injectable()
export class ReadApplication {
  constructor(
    private readonly access: CaseAccess,
    private readonly views: ApplicationViews,
  ) {}

  /** Refused: not_found. */
  async run(caseId: string, actor: Actor): Promise<Result<ApplicationView>> {
    const found = await this.access.open('applications.read', caseId, actor);
    return found.ok ? ok(await this.views.of(found.value, actor)) : found;
  }
}
