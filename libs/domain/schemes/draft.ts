import type { Actor } from '@tilsagn/domain/access/actor';
import { admit } from '@tilsagn/domain/access/decide';
import { Refused } from '@tilsagn/domain/result';

/**
 * What an administrator may prepare, or a new version of it; an extension moves the last day of a published call, and a
 * scheme is published once.
 */
export const DRAFT_KINDS = ['scheme', 'rule-set', 'form', 'workflow', 'call', 'extension'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

export const DRAFT_STATES = ['draft', 'proposed', 'published', 'discarded'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

export const DRAFT_ACTIONS = ['save', 'discard', 'propose', 'return', 'publish'] as const;
export type DraftAction = (typeof DRAFT_ACTIONS)[number];

/** What says whether somebody may do something with a draft. */
export interface DraftStanding {
  readonly state: DraftState;
  /** The `sub` of whoever asked for it to be published; null until then. */
  readonly proposedBy: string | null;
  /** The `sub` of each who began it or changed what it says. */
  readonly writtenBy: readonly string[];
}

/** How many persons a publication takes: two unless the county has chosen otherwise. */
export type Persons = 1 | 2;

const FROM: Readonly<Record<DraftAction, readonly DraftState[]>> = {
  save: ['draft'],
  discard: ['draft', 'proposed'],
  propose: ['draft'],
  return: ['proposed'],
  publish: ['proposed'],
};

/** Whether somebody has asked for a draft to be published or has written in it, so that another must publish it. */
export const isBehind = ({ proposedBy, writtenBy }: Omit<DraftStanding, 'state'>, by: string): boolean =>
  proposedBy === by || writtenBy.includes(by);

/**
 * Why a step with a draft is refused: draft_not_in_state, or same_person where two persons are needed and one who
 * asked for it or has written in it would publish it. Where one is enough, a draft is published without being proposed.
 */
export function draftRefused(
  action: DraftAction,
  draft: DraftStanding,
  by: string,
  persons: Persons,
): Refused | undefined {
  const { state } = draft;
  const alone = persons === 1 && action === 'publish' && state === 'draft';
  if (!alone && !FROM[action].includes(state)) return Refused.because('draft_not_in_state');
  return action === 'publish' && persons === 2 && isBehind(draft, by)
    ? Refused.because('same_person')
    : undefined;
}

/** What somebody may do with a draft now, by the function that guards the steps. */
export const draftActions = (draft: DraftStanding, actor: Actor, persons: Persons): DraftAction[] =>
  DRAFT_ACTIONS.filter(
    (action) =>
      admit(`drafts.${action}`, actor) === 'admitted' &&
      draftRefused(action, draft, actor.sub, persons) === undefined &&
      !(action === 'propose' && persons === 1),
  );
