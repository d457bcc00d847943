import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { RECOVERY_WORKFLOW } from '@tilsagn/domain/disbursements/recovery';
import { ZERO } from '@tilsagn/domain/money/ore';
import type { Result } from '@tilsagn/domain/result';
import type { Actions } from '@tilsagn/domain/workflow/allowed-actions';
import type { Plan } from '@tilsagn/domain/workflow/transition';
import { WorkflowEngine, type CaseRecord, type WorkflowContext } from '@tilsagn/modules/workflow';
import { Clock } from '@tilsagn/platform/clock/clock';
import type { Recovery } from './persistence/recoveries';

/** The life of recoveries: what may be done with one, by the same functions for buttons and commands. */
@Injectable()
export class RecoveryMachine {
  constructor(
    private readonly engine: WorkflowEngine,
    private readonly clock: Clock,
  ) {}

  /** What the action will do, or why not; without a recovery for the proposal of a new one. */
  plan(
    action: string,
    record: CaseRecord,
    actor: Actor,
    recovery?: Recovery,
    comment?: string,
  ): Promise<Result<Plan>> {
    const context = this.context(record, actor, recovery);
    const words = comment === undefined ? {} : { comment };
    return this.engine.plan(this.stateOf(recovery), action, { ...context, ...words });
  }

  actions(record: CaseRecord, actor: Actor, recovery?: Recovery): Promise<Actions> {
    return this.engine.actions(this.stateOf(recovery), this.context(record, actor, recovery));
  }

  private stateOf(recovery: Recovery | undefined) {
    const past = recovery === undefined ? [] : [{ action: 'propose', sub: recovery.proposedBy }];
    return { definition: RECOVERY_WORKFLOW, state: recovery?.state ?? RECOVERY_WORKFLOW.initial, past };
  }

  private context(record: CaseRecord, actor: Actor, recovery?: Recovery): WorkflowContext<unknown> {
    const { amountOre = ZERO } = recovery ?? {};
    return { case: record, subject: recovery, actor, amountOre, today: this.clock.today() };
  }
}
