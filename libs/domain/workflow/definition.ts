import type { Role } from '@tilsagn/domain/access/actor';
import type { Text } from '@tilsagn/domain/text';

/** The four phases of a case (design.md section 3). */
export type Phase = 'apply' | 'assess' | 'grant' | 'report';

export interface StateDefinition {
  readonly phase: Phase;
  /** What the applicant reads. */
  readonly applicant: Text;
  /** What the staff read. */
  readonly staff: Text;
  /** Money is promised: every way in has passed two persons and a commitment. So has all of phase `report`. */
  readonly granted?: boolean;
  /** Nothing leaves a final state. */
  readonly final?: boolean;
}

/** Who may take a transition: a role of the staff, the applicant's side, or the system itself (clock, follow-up). */
export type TransitionActor = Role | 'system';

/** What a command must carry beside the action: words, a reason code. */
export type Demand = 'comment' | 'reason';

export interface TransitionDefinition {
  readonly action: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly by: readonly TransitionActor[];
  /**
   * Names of guards that choose between transitions of the same action from the same state: the first whose
   * conditions all hold is taken, the last may leave them out.
   */
  readonly when?: readonly string[];
  /** Names of guards that must all let it through. */
  readonly guards?: readonly string[];
  /** Names of effects, run in this order in the same unit of work. */
  readonly effects?: readonly string[];
  /** Two-person approval: the actor must not be the one who last took this action. */
  readonly notThePersonBehind?: readonly string[];
  /** What the command must carry beside the action. */
  readonly demands?: readonly Demand[];
  /** Label of the button. */
  readonly label: Text;
  /** What the history says was done; the label where it is left out. */
  readonly done?: Text;
}

/**
 * The life of one kind of object as data: published in versions, pinned on the case when it is submitted,
 * validated when it is loaded (`validate-definition.ts`).
 */
export interface WorkflowDefinition {
  readonly key: string;
  readonly version: number;
  readonly subject: 'case' | 'payment_request' | 'recovery';
  readonly initial: string;
  readonly states: Readonly<Record<string, StateDefinition>>;
  readonly transitions: readonly TransitionDefinition[];
}

/** The state of that name. Throws on a name the definition does not know: a stored state is never guessed at. */
export function stateOf(definition: WorkflowDefinition, name: string): StateDefinition {
  const state = Object.hasOwn(definition.states, name) ? definition.states[name] : undefined;
  if (state === undefined)
    throw new Error(`workflow ${definition.key} v${definition.version} has no state ${name}`);
  return state;
}

/** Every name of a guard and of an effect that the definition uses, each once; at boot each must have a handler. */
export function namesUsed(definition: WorkflowDefinition): {
  guards: readonly string[];
  effects: readonly string[];
} {
  const guards = definition.transitions.flatMap((each) => [...(each.when ?? []), ...(each.guards ?? [])]);
  const effects = definition.transitions.flatMap((each) => each.effects ?? []);
  return { guards: [...new Set(guards)], effects: [...new Set(effects)] };
}
