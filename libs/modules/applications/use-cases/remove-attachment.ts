import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { Result } from '@tilsagn/domain/result';
import { Documents } from '@tilsagn/modules/documents';
import { Cases, type CaseRecord } from '@tilsagn/modules/workflow';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { Drafts } from '../drafts';
import { AnswersStore } from '../persistence/answers';

export interface RemoveCommand {
  readonly caseId: string;
  readonly attachmentId: string;
  readonly actor: Actor;
  readonly expectedVersion: number;
}

/** Takes a file off a draft. */
@Injectable()
export class RemoveAttachment {
  constructor(
    private readonly units: UnitOfWork,
    private readonly drafts: Drafts,
    private readonly cases: Cases,
    private readonly documents: Documents,
    private readonly answers: AnswersStore,
  ) {}

  /** Refusals: not_found (the case or the file), not_a_draft, stale_version. */
  run({ caseId, attachmentId, actor, expectedVersion }: RemoveCommand): Promise<Result<CaseRecord>> {
    return this.units.run(async () => {
      const draft = await this.drafts.open('applications.removeAttachment', caseId, actor);
      if (!draft.ok) return draft;
      const amended = await this.cases.amend(caseId, expectedVersion);
      if (!amended.ok) return amended;
      await this.answers.touch(caseId, actor.sub);
      const removed = await this.documents.remove(caseId, attachmentId);
      return removed.ok ? amended : removed;
    });
  }
}
