import { ROLES } from '@tilsagn/domain/access/actor';
import type {
  StateDefinition,
  TransitionDefinition,
  WorkflowDefinition,
} from '@tilsagn/domain/workflow/definition';
import { leadingTo, reachable } from '@tilsagn/domain/workflow/reach';

/** The effect by which money is promised: nothing is granted without it. */
export const COMMIT_EFFECT = 'commit_and_release';
/** The effect by which money leaves. */
export const PAY_EFFECT = 'send_payment';

const ACTORS: readonly string[] = [...ROLES, 'system'];

const isGranted = (state: StateDefinition): boolean => state.granted === true || state.phase === 'report';
const takesTwo = (transition: TransitionDefinition): boolean =>
  (transition.notThePersonBehind ?? []).length > 0;
const does = (effect: string) => (transition: TransitionDefinition) =>
  transition.effects?.includes(effect) ?? false;

function nameFaults(definition: WorkflowDefinition): string[] {
  const known = (name: string): boolean => Object.hasOwn(definition.states, name);
  const actions = new Set(definition.transitions.map((each) => each.action));
  const unknownInitial = known(definition.initial)
    ? []
    : [`initial state ${definition.initial} is not defined`];
  return [
    ...unknownInitial,
    ...definition.transitions.flatMap(({ action, from, to, by, notThePersonBehind = [] }) => [
      ...[...from, to].filter((name) => !known(name)).map((name) => `${action}: unknown state ${name}`),
      ...by.filter((role) => !ACTORS.includes(role)).map((role) => `${action}: unknown role ${role}`),
      ...(by.length === 0 ? [`${action}: nobody may take it`] : []),
      ...(from.length === 0 ? [`${action}: leaves no state`] : []),
      ...notThePersonBehind
        .filter((past) => !actions.has(past))
        .map((past) => `${action}: two persons, but no action ${past} to be behind`),
    ]),
  ];
}

/** Of several transitions of one action from one state, only the last may have no condition: it would hide the others. */
function hiddenFaults(definition: WorkflowDefinition): string[] {
  const unconditional = new Set<string>();
  return definition.transitions.flatMap(({ action, from, when = [] }) =>
    from.flatMap((state) => {
      const key = `${action} from ${state}`;
      const hidden = unconditional.has(key);
      if (when.length === 0) unconditional.add(key);
      return hidden ? [`${key}: hidden by one before it that has no condition`] : [];
    }),
  );
}

function pathFaults(definition: WorkflowDefinition): string[] {
  const names = Object.keys(definition.states);
  const reached = reachable(definition);
  const ends = names.filter((name) => definition.states[name]?.final === true);
  const toAnEnd = leadingTo(definition, ends);
  return [
    ...(ends.length === 0 ? ['no final state'] : []),
    ...names.filter((name) => !reached.has(name)).map((name) => `${name}: cannot be reached`),
    ...names.filter((name) => !toAnEnd.has(name)).map((name) => `${name}: no way to an end`),
    ...definition.transitions.flatMap(({ action, from }) =>
      from.filter((name) => ends.includes(name)).map((name) => `${action}: leaves the final state ${name}`),
    ),
  ];
}

/** Without the transitions that `guarded` names, no granted state may be reached. */
function grantFaults(definition: WorkflowDefinition): string[] {
  const granted = Object.keys(definition.states).filter((name) => {
    const state = definition.states[name];
    return state !== undefined && isGranted(state);
  });
  const without = (needed: (transition: TransitionDefinition) => boolean, what: string): string[] => {
    const reached = reachable(definition, (transition) => !needed(transition));
    return granted.filter((name) => reached.has(name)).map((name) => `${name}: granted without ${what}`);
  };
  return [
    ...(granted.length === 0 ? ['no granted state'] : []),
    ...without(takesTwo, 'two persons'),
    ...without(does(COMMIT_EFFECT), 'a commitment'),
    ...definition.transitions
      .filter((each) => does(COMMIT_EFFECT)(each) && !takesTwo(each))
      .map((each) => `${each.action}: commits by one person`),
  ];
}

/** Where a payment can be sent without a two-person transition before it. */
function paymentFaults(definition: WorkflowDefinition): string[] {
  const byOne = reachable(definition, (transition) => !takesTwo(transition));
  const paying = definition.transitions.filter(does(PAY_EFFECT));
  return [
    ...(paying.length === 0 ? ['nothing is ever sent'] : []),
    ...paying
      .filter((each) => each.from.some((name) => byOne.has(name)))
      .map((each) => `${each.action}: pays without two persons`),
  ];
}

/**
 * What is wrong with a workflow definition, in sentences for the one who wrote it; empty where it may be published:
 * every name is known, every state can be reached and leads to an end, nothing leaves an end, every way to a granted
 * state passes two persons and a commitment, every payment two persons (design.md section 3).
 */
export function workflowFaults(definition: WorkflowDefinition): readonly string[] {
  const names = nameFaults(definition);
  if (names.length > 0) return names;
  const money = definition.subject === 'case' ? grantFaults(definition) : paymentFaults(definition);
  return [...hiddenFaults(definition), ...pathFaults(definition), ...money];
}
