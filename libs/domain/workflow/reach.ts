import type { TransitionDefinition, WorkflowDefinition } from '@tilsagn/domain/workflow/definition';

/** The states that can be reached from the initial one along the transitions that `passes` lets through. */
export function reachable(
  definition: WorkflowDefinition,
  passes: (transition: TransitionDefinition) => boolean = () => true,
): ReadonlySet<string> {
  const found = new Set([definition.initial]);
  const open = definition.transitions.filter(passes);
  for (const state of found) {
    for (const { from, to } of open) if (from.includes(state)) found.add(to);
  }
  return found;
}

/** The states from which one of the targets can be reached; the targets themselves are among them. */
export function leadingTo(definition: WorkflowDefinition, targets: readonly string[]): ReadonlySet<string> {
  const found = new Set(targets);
  for (const state of found) {
    for (const { from, to } of definition.transitions) {
      if (to === state) for (const earlier of from) found.add(earlier);
    }
  }
  return found;
}
