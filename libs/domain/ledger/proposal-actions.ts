import type { Actor } from '@tilsagn/domain/access/actor';
import { admit } from '@tilsagn/domain/access/decide';
import { limitOf } from '@tilsagn/domain/access/restrictions';
import type { FrameProposal } from '@tilsagn/domain/ledger/frame-proposals';
import { Refused } from '@tilsagn/domain/result';

export const PROPOSAL_ACTIONS = ['approve', 'reject', 'withdraw'] as const;

export type ProposalAction = (typeof PROPOSAL_ACTIONS)[number];

type Asked = Pick<FrameProposal, 'act' | 'proposedBy'>;

/**
 * Why a person may not approve a proposal (design.md section 3): same_person, or above_your_limit (øre). Finance has no
 * limit here; an approver with a delegated amount keeps to it.
 */
export function approvalRefused({ act, proposedBy }: Asked, actor: Actor): Refused | undefined {
  if (proposedBy === actor.sub) return Refused.because('same_person');
  const { amountOre: amount = 0 } = act;
  const limit = actor.roles.includes('finance') ? undefined : limitOf(actor, 'approver');
  if (limit === undefined || BigInt(amount) <= limit) return undefined;
  return Refused.because('above_your_limit', { params: { amount, limit } });
}

/** Why a person may not reject a proposal: same_person; who proposed it withdraws it. */
export const rejectionRefused = ({ proposedBy }: Asked, actor: Actor): Refused | undefined =>
  proposedBy === actor.sub ? Refused.because('same_person') : undefined;

/** What the person may do with the proposal now, by the functions that guard the acts. */
export function proposalActions(
  proposal: Asked & Pick<FrameProposal, 'state'>,
  actor: Actor,
): ProposalAction[] {
  if (proposal.state !== 'proposed') return [];
  const may: Readonly<Record<ProposalAction, boolean>> = {
    approve: approvalRefused(proposal, actor) === undefined,
    reject: rejectionRefused(proposal, actor) === undefined,
    withdraw: proposal.proposedBy === actor.sub,
  };
  return PROPOSAL_ACTIONS.filter(
    (action) => may[action] && admit(`frameProposals.${action}`, actor) === 'admitted',
  );
}

/** What keeps somebody who approves proposals from approving this one; nothing where it waits for nobody. */
export function hindranceToApprove(
  proposal: Asked & Pick<FrameProposal, 'state'>,
  actor: Actor,
): Refused | undefined {
  const approves = proposal.state === 'proposed' && admit('frameProposals.approve', actor) === 'admitted';
  return approves ? approvalRefused(proposal, actor) : undefined;
}
