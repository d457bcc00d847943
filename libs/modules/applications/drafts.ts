import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { Operation } from '@tilsagn/domain/access/table';
import { Refused, type Result } from '@tilsagn/domain/result';
import { CaseAccess, CaseDefinitions, type CaseRecord } from '@tilsagn/modules/workflow';

/** The door to an application that is still being written. */
@Injectable()
export class Drafts {
  constructor(
    private readonly access: CaseAccess,
    private readonly definitions: CaseDefinitions,
  ) {}

  /** Refused: not_found, not_a_draft. */
  async open(operation: Operation, caseId: string, actor: Actor): Promise<Result<CaseRecord>> {
    const found = await this.access.open(operation, caseId, actor);
    if (!found.ok) return found;
    const { initial } = await this.definitions.workflowOf(found.value);
    return found.value.state === initial ? found : Refused.because('not_a_draft');
  }
}
