import type { Demand, WorkflowDefinition } from '@tilsagn/domain/workflow/definition';
import { stateOf } from '@tilsagn/domain/workflow/definition';
import type { Snapshot } from '@tilsagn/domain/workflow/transition';
import { openTransition } from '@tilsagn/domain/workflow/transition';
import type { Reason } from '@tilsagn/domain/result';
import type { Text } from '@tilsagn/domain/text';

export interface AllowedAction {
  readonly action: string;
  readonly label: Text;
  /** What the command must carry. */
  readonly demands: readonly Demand[];
}

/** An action that the actor's role would give here, and what stands in the way. */
export interface Hindrance {
  readonly action: string;
  readonly label: Text;
  readonly reasons: readonly Reason[];
}

export interface Actions {
  readonly actions: readonly AllowedAction[];
  readonly hindrances: readonly Hindrance[];
}

const NOT_THEIRS = ['action_not_allowed_in_state', 'role_may_not'];

/**
 * What the actor may do now and what is theirs by role but hindered, in the definition's order; from the same
 * function that guards the command. Throws as `transition` does.
 */
export function actionsOf(definition: WorkflowDefinition, snapshot: Snapshot): Actions {
  stateOf(definition, snapshot.state);
  const actions: AllowedAction[] = [];
  const hindrances: Hindrance[] = [];
  const leaving = definition.transitions.filter((each) => each.from.includes(snapshot.state));
  for (const action of new Set(leaving.map((each) => each.action))) {
    const open = openTransition(definition, snapshot, action);
    if (open.ok) {
      const { label, demands = [] } = open.value.transition;
      actions.push({ action, label, demands });
    } else if (!NOT_THEIRS.includes(open.code)) {
      const label = leaving.find((each) => each.action === action)?.label ?? { nb: action };
      hindrances.push({ action, label, reasons: open.reasons });
    }
  }
  return { actions, hindrances };
}

/** What the actor may do now. */
export const allowedActions = (
  definition: WorkflowDefinition,
  snapshot: Snapshot,
): readonly AllowedAction[] => actionsOf(definition, snapshot).actions;
