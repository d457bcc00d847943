import { Injectable } from '@nestjs/common';
import { SYSTEM } from '@tilsagn/domain/access/actor';
import { ok } from '@tilsagn/domain/result';
import { Audit } from '@tilsagn/modules/audit';
import { Documents } from '@tilsagn/modules/documents';
import { Cases } from '@tilsagn/modules/workflow';
import { Config } from '@tilsagn/platform/config/config';
import { newId } from '@tilsagn/platform/database/ids';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { ForgottenDrafts } from '../persistence/forgotten-drafts';

/**
 * The clock deletes what stands in drafts that nobody writes on: what is kept of companies without a purpose is kept
 * no longer (GDPR art. 5 (1) e). Whoever saved last was warned a fortnight before.
 */
@Injectable()
export class EmptyDrafts {
  constructor(
    private readonly units: UnitOfWork,
    private readonly forgotten: ForgottenDrafts,
    private readonly cases: Cases,
    private readonly documents: Documents,
    private readonly audit: Audit,
    private readonly config: Config,
  ) {}

  /** One unit of work a draft. Gives back how many were emptied; the setting DRAFT_DELETION_DAYS says when, 0 never. */
  async run(): Promise<number> {
    const { draftDeletionDays: days } = this.config;
    if (days === 0) return 0;
    let emptied = 0;
    for (const caseId of await this.forgotten.toEmpty(days)) {
      if (await this.empty(caseId, days)) emptied += 1;
    }
    return emptied;
  }

  private async empty(caseId: string, days: number): Promise<boolean> {
    const outcome = await this.units.run(async () => {
      const draft = await this.cases.lock(caseId);
      if (draft?.state !== 'draft' || !(await this.forgotten.empty(caseId, days))) return ok(false);
      for (const { id } of await this.documents.ofCase(caseId)) await this.documents.remove(caseId, id);
      const amended = await this.cases.amend(caseId, draft.version, { title: null, appliedOre: null });
      if (!amended.ok) return amended;
      await this.audit.record({
        actor: SYSTEM,
        operation: 'drafts.empty',
        object: `/api/applications/${caseId}`,
        outcome: 'done',
        requestId: newId(),
      });
      return ok(true);
    });
    return outcome.ok && outcome.value;
  }
}
