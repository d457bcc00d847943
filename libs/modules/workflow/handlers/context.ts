import type { Actor } from '@tilsagn/domain/access/actor';
import type { Ore } from '@tilsagn/domain/money/ore';
import type { Reason, Result } from '@tilsagn/domain/result';
import type { Plan } from '@tilsagn/domain/workflow/transition';
import type { CaseChanges, CaseRecord } from '../case-record';

/**
 * What guards and effects are told.
 * @typeParam Subject the object whose machine moves: the case itself, or a payment request beside it
 */
export interface WorkflowContext<Subject = CaseRecord> {
  /** The case as it stood before the action. */
  readonly case: CaseRecord;
  readonly subject: Subject;
  readonly actor: Actor;
  /** The sum that the subject is about; a role with a limit is held to it. */
  readonly amountOre: Ore;
  /** The business date, 'YYYY-MM-DD'. */
  readonly today: string;
  /** What the command carried for its effects; undefined while it is only asked what may be done. */
  readonly input?: unknown;
  readonly comment?: string;
  readonly reasonCode?: string;
}

export interface EffectContext<Subject = CaseRecord> extends WorkflowContext<Subject> {
  readonly plan: Plan;
  /** What the command and the effects before this one change on the case. */
  readonly changes: CaseChanges;
}

/** Why an action is not open now, or null. Without input it answers for the button. */
export interface WorkflowGuardHandler {
  check(context: WorkflowContext<unknown>): Promise<Reason | null>;
}

/** One consequence of a transition, in the unit of work of the command; may give changes of the case back. */
export interface WorkflowEffectHandler {
  run(context: EffectContext<unknown>): Promise<Result<CaseChanges | undefined>>;
}
