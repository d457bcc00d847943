import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@tilsagn/domain/result';
import {
  WorkflowEffect,
  type CaseChanges,
  type EffectContext,
  type WorkflowEffectHandler,
} from '@tilsagn/modules/workflow';

/** The case is in the hands of whoever takes it. */
@Injectable()
@WorkflowEffect('assign_to_actor')
export class AssignToActor implements WorkflowEffectHandler {
  run({ actor }: EffectContext<unknown>): Promise<Result<CaseChanges>> {
    return Promise.resolve(ok({ assignedTo: actor.sub }));
  }
}
