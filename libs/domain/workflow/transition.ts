import type {
  Phase,
  TransitionActor,
  TransitionDefinition,
  WorkflowDefinition,
} from '@tilsagn/domain/workflow/definition';
import { stateOf } from '@tilsagn/domain/workflow/definition';
import type { Relation } from '@tilsagn/domain/workflow/relation';
import { ZERO, type Ore } from '@tilsagn/domain/money/ore';
import type { Reason, Result } from '@tilsagn/domain/result';
import { Refused, ok, refuseIfAny } from '@tilsagn/domain/result';

/** Who took which action, oldest first. */
export interface PastAct {
  readonly action: string;
  readonly sub: string;
}

/** All that the decision hangs on, gathered by the caller under the object's lock. */
export interface Snapshot {
  readonly state: string;
  readonly roleHistory: readonly PastAct[];
  /** The answer of each guard that the definition names: why not, or null. */
  readonly guards: Readonly<Record<string, Reason | null>>;
  readonly relation: Relation;
  /** The sum that the object is about. */
  readonly amountOre?: Ore;
  /** Who entered the case in its applicant's place, by `sub`. */
  readonly enteredBy?: string | null;
}

export interface Command {
  readonly action: string;
  readonly comment?: string;
  readonly reasonCode?: string;
}

/** What will be done, once the caller runs the effects in order. */
export interface Plan {
  readonly action: string;
  readonly from: string;
  readonly to: string;
  readonly phase: Phase;
  readonly final: boolean;
  /** In which of their roles the actor takes the action. */
  readonly actingRole: TransitionActor;
  readonly effects: readonly string[];
}

/** A transition that the snapshot lets through, before it is asked whether the command carries what it must. */
export interface OpenTransition {
  readonly transition: TransitionDefinition;
  readonly actingRole: TransitionActor;
}

const STAFFLESS: readonly TransitionActor[] = ['applicant', 'system'];

function answerOf(snapshot: Snapshot, guard: string): Reason | null {
  const answer = snapshot.guards[guard];
  if (answer === undefined) throw new Error(`guard ${guard} was not asked`);
  return answer;
}

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

/** The role in which the actor may take the transition, or undefined. An applicant acts for the case's company only. */
function actingRole(transition: TransitionDefinition, relation: Relation): TransitionActor | undefined {
  return transition.by.find(
    (role) => relation.roles.includes(role) && (role !== 'applicant' || relation.party),
  );
}

/**
 * The transition of an action that role, two-person rule and guards let through in this state.
 * Refusals: action_not_allowed_in_state, role_may_not, own_case, same_person, above_your_limit, and the guards' own
 * reasons (all of them).
 * Throws on a state the definition does not know and on a guard that was not asked.
 */
export function openTransition(
  definition: WorkflowDefinition,
  snapshot: Snapshot,
  action: string,
): Result<OpenTransition> {
  stateOf(definition, snapshot.state);
  const { relation } = snapshot;
  const transition = definition.transitions
    .filter((each) => each.action === action && each.from.includes(snapshot.state))
    .find((each) => (each.when ?? []).every((condition) => answerOf(snapshot, condition) === null));
  if (transition === undefined) return Refused.because('action_not_allowed_in_state');

  const role = actingRole(transition, relation);
  if (role === undefined) return Refused.because('role_may_not');
  if (relation.party && !STAFFLESS.includes(role)) return Refused.because('own_case');
  if (isBehind(transition, snapshot)) {
    return Refused.because('same_person');
  }
  const limitOre = relation.limits?.[role];
  if (limitOre !== undefined && isAbove(transition, snapshot, limitOre)) {
    return Refused.because('above_your_limit', {
      params: { limit: limitOre, amount: snapshot.amountOre ?? ZERO },
    });
  }
  const reasons = (transition.guards ?? []).map((guard) => answerOf(snapshot, guard));
  return refuseIfAny(reasons.filter((reason) => reason !== null)) ?? ok({ transition, actingRole: role });
}

/** Whoever entered the case stands behind all of it, and is never the second of two persons in it. */
function isBehind({ notThePersonBehind: acts = [] }: TransitionDefinition, snapshot: Snapshot): boolean {
  const { sub } = snapshot.relation;
  return (
    acts.length > 0 && (snapshot.enteredBy === sub || acts.some((past) => lastBehind(snapshot, past) === sub))
  );
}

/** The limit of a role holds for what the second of two persons does. */
const isAbove = (transition: TransitionDefinition, { amountOre = ZERO }: Snapshot, limitOre: Ore): boolean =>
  (transition.notThePersonBehind ?? []).length > 0 && amountOre > limitOre;

function lastBehind(snapshot: Snapshot, action: string): string | undefined {
  return snapshot.roleHistory.findLast((past) => past.action === action)?.sub;
}

/**
 * What a command does to an object, or why not: pure, so that buttons and server give the same answer.
 * Refusals: those of `openTransition`, then comment_required and reason_required (design.md section 3; the two-person
 * rule is that of two-person approval, own_case that of fvl. § 6).
 */
export function transition(
  definition: WorkflowDefinition,
  snapshot: Snapshot,
  command: Command,
): Result<Plan> {
  const open = openTransition(definition, snapshot, command.action);
  if (!open.ok) return open;
  const chosen = open.value.transition;

  const missing: Reason[] = [];
  if (chosen.demands?.includes('comment') && isBlank(command.comment)) {
    missing.push({ code: 'comment_required', field: '/comment' });
  }
  if (chosen.demands?.includes('reason') && isBlank(command.reasonCode)) {
    missing.push({ code: 'reason_required', field: '/reasonCode' });
  }
  const target = stateOf(definition, chosen.to);
  return (
    refuseIfAny(missing) ??
    ok({
      action: command.action,
      from: snapshot.state,
      to: chosen.to,
      phase: target.phase,
      final: target.final === true,
      actingRole: open.value.actingRole,
      effects: chosen.effects ?? [],
    })
  );
}
