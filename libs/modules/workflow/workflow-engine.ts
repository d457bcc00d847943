import { Injectable } from '@nestjs/common';
import { ok, type Reason, type Result } from '@tilsagn/domain/result';
import { actionsOf, type Actions } from '@tilsagn/domain/workflow/allowed-actions';
import type { WorkflowDefinition } from '@tilsagn/domain/workflow/definition';
import { relationOf, type Relation } from '@tilsagn/domain/workflow/relation';
import { transition, type PastAct, type Plan, type Snapshot } from '@tilsagn/domain/workflow/transition';
import type { CaseChanges } from './case-record';
import { inPlaceOfApplicant } from './in-place-of-applicant';
import type { WorkflowContext } from './handlers/context';
import { WorkflowHandlers } from './handlers/handlers';

/** An object whose life a definition describes: where it stands and who did what to it, oldest first. */
export interface MachineState {
  readonly definition: WorkflowDefinition;
  readonly state: string;
  readonly past: readonly PastAct[];
}

/** Asks the guards and runs the effects around the pure functions; the same for cases and payment requests. */
@Injectable()
export class WorkflowEngine {
  constructor(private readonly handlers: WorkflowHandlers) {}

  /** What the command will do, or why not. Refusals: those of `transition` and of the definition's guards. */
  async plan(
    machine: MachineState,
    action: string,
    context: WorkflowContext<unknown>,
  ): Promise<Result<Plan>> {
    const snapshot = await this.snapshot(machine, context, action);
    const { comment, reasonCode } = context;
    return transition(machine.definition, snapshot, {
      action,
      ...(comment === undefined ? {} : { comment }),
      ...(reasonCode === undefined ? {} : { reasonCode }),
    });
  }

  /** What the actor may do now, and what is theirs by role but hindered. */
  async actions(machine: MachineState, context: WorkflowContext<unknown>): Promise<Actions> {
    return actionsOf(machine.definition, await this.snapshot(machine, context));
  }

  /**
   * Runs the effects of a plan in order, in the running unit of work.
   * @param changes what the command itself changes on the case; effects add to it
   * @returns all changes of the case, or the first refusal
   */
  async runEffects(
    plan: Plan,
    context: WorkflowContext<unknown>,
    changes: CaseChanges = {},
  ): Promise<Result<CaseChanges>> {
    let collected = changes;
    for (const name of plan.effects) {
      const outcome = await this.handlers.effect(name).run({ ...context, plan, changes: collected });
      if (!outcome.ok) return outcome;
      collected = { ...collected, ...outcome.value };
    }
    return ok(collected);
  }

  private async snapshot(
    machine: MachineState,
    context: WorkflowContext<unknown>,
    action?: string,
  ): Promise<Snapshot> {
    const { enteredBy, applicantOrgnr, schemeKey } = context.case;
    const writer = inPlaceOfApplicant(context.case, context.actor);
    const relation = relationOf(writer, applicantOrgnr, schemeKey);
    const guards: Record<string, Reason | null> = {};
    for (const name of guardNames(machine, relation, action)) {
      guards[name] = await this.handlers.guard(name).check(context);
    }
    const { amountOre } = context;
    return { state: machine.state, roleHistory: machine.past, guards, relation, amountOre, enteredBy };
  }
}

/** Conditions of the transitions that leave this state, and the guards of those that are the actor's by role. */
function guardNames({ definition, state }: MachineState, relation: Relation, action?: string): Set<string> {
  const leaving = definition.transitions.filter(
    (each) => each.from.includes(state) && (action === undefined || each.action === action),
  );
  const theirs = leaving.filter((each) => each.by.some((role) => relation.roles.includes(role)));
  return new Set([
    ...leaving.flatMap((each) => each.when ?? []),
    ...theirs.flatMap((each) => each.guards ?? []),
  ]);
}
