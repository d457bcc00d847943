import type { Role } from '../access/actor';
import type { Text } from '../text';

/** The four phases of a case (design.md section 3). */
export type Phase = 'apply' | 'assess' | 'grant' | 'report';

export interface StateDefinition {
  readonly phase: Phase;
  /** What the applicant reads. */
  readonly applicant: Text;
  /** What the staff read. */
  readonly staff: Text;
  /** Nothing leaves a final state. */
  readonly final?: boolean;
}

/** Who may take a transition: a role of the staff, the applicant's side, or the system itself (clock, follow-up). */
export type TransitionActor = Role | 'system';

export interface TransitionDefinition {
  readonly action: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly by: readonly TransitionActor[];
  /** Names of guards (`guards.ts`) that must all let it through. */
  readonly guards?: readonly string[];
  /** Names of effects, run in this order in the same unit of work. */
  readonly effects?: readonly string[];
  /** Two-person approval: the actor must not be the one who last took this action. */
  readonly notThePersonBehind?: readonly string[];
  /** What the command must carry beside the action. */
  readonly demands?: readonly ('comment' | 'reason')[];
  /** Label of the button. */
  readonly label: Text;
}

/**
 * The life of one kind of object as data: published in versions, pinned on the case when it is submitted,
 * validated when it is loaded (`validate-definition.ts`).
 */
export interface WorkflowDefinition {
  readonly key: string;
  readonly version: number;
  readonly subject: 'case' | 'payment_request';
  readonly initial: string;
  readonly states: Readonly<Record<string, StateDefinition>>;
  readonly transitions: readonly TransitionDefinition[];
}
