import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { Operation } from '@tilsagn/domain/access/table';
import { Refused, type Result } from '@tilsagn/domain/result';
import { dayOfArrival } from '@tilsagn/domain/applications/entry';
import { callStatus } from '@tilsagn/domain/schemes/call-window';
import { CaseAccess, CaseDefinitions, type CaseRecord } from '@tilsagn/modules/workflow';
import { Clock } from '@tilsagn/platform/clock/clock';

/** The door to an application that is still being written. */
@Injectable()
export class Drafts {
  constructor(
    private readonly access: CaseAccess,
    private readonly definitions: CaseDefinitions,
    private readonly clock: Clock,
  ) {}

  /** Refused: not_found, not_a_draft, and call_not_open once its call takes no more applications. */
  async open(operation: Operation, caseId: string, actor: Actor): Promise<Result<CaseRecord>> {
    const found = await this.access.open(operation, caseId, actor);
    if (!found.ok) return found;
    const { initial } = await this.definitions.workflowOf(found.value);
    if (found.value.state !== initial) return Refused.because('not_a_draft');
    const call = await this.definitions.callOf(found.value);
    return callStatus(call, dayOfArrival(found.value, this.clock.today())) === 'open'
      ? found
      : Refused.because('call_not_open');
  }
}
