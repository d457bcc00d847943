import type { Actor, Role } from '@tilsagn/domain/access/actor';
import { ore } from '@tilsagn/domain/money/ore';
import { hindranceToApprove, proposalActions } from '@tilsagn/domain/ledger/proposal-actions';

const actor = (sub: string, role: Role, limit?: bigint): Actor => ({
  sub,
  name: sub,
  roles: [role],
  parties: [],
  ...(limit !== undefined && { restrictions: [{ role, schemes: null, limitOre: ore(limit) }] }),
});

const proposal = {
  state: 'proposed',
  proposedBy: 'øystein',
  act: { kind: 'top_up', amountOre: 100_001 },
} as const;

const codes = (who: Actor): (string | undefined)[] =>
  hindranceToApprove(proposal, who)?.reasons.map(({ code }) => code) ?? [];

describe('what may be done with a proposal', () => {
  it.each([
    ['its proposer', actor('øystein', 'finance'), ['withdraw'], ['same_person']],
    ['another of finance', actor('frida', 'finance'), ['approve', 'reject'], []],
    ['an approver', actor('anne', 'approver'), ['approve', 'reject'], []],
    ['an approver within the amount', actor('anne', 'approver', 100_001n), ['approve', 'reject'], []],
    ['an approver below the amount', actor('anne', 'approver', 100_000n), ['reject'], ['above_your_limit']],
    ['an auditor', actor('randi', 'auditor'), [], []],
  ])('by %s', (_, who, actions, hindrances) => {
    expect(proposalActions(proposal, who)).toEqual(actions);
    expect(codes(who)).toEqual(hindrances);
  });

  it('once it is decided is nothing', () => {
    const decided = { ...proposal, state: 'approved' } as const;
    expect(proposalActions(decided, actor('anne', 'approver'))).toEqual([]);
    expect(hindranceToApprove(decided, actor('øystein', 'finance'))).toBeUndefined();
  });
});
