import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@tilsagn/domain/result';
import { WorkflowEffect, type EffectContext, type WorkflowEffectHandler } from '@tilsagn/modules/workflow';
import { Outbox } from '@tilsagn/platform/outbox/outbox';
import { LETTER } from '../jobs/letter.handler';

/** Leaves the letter to be sent once the decision is committed. */
@Injectable()
@WorkflowEffect('queue_letter')
export class QueueLetter implements WorkflowEffectHandler {
  constructor(private readonly outbox: Outbox) {}

  async run({ case: record }: EffectContext<unknown>): Promise<Result<undefined>> {
    await this.outbox.add({ kind: LETTER, subjectId: record.id, dedupeKey: record.id });
    return ok(undefined);
  }
}
