import fc from 'fast-check';
import type { Actor } from '@tilsagn/domain/access/actor';
import { ROLES, SYSTEM } from '@tilsagn/domain/access/actor';
import type { Reason } from '@tilsagn/domain/result';
import { actionsOf, allowedActions } from '@tilsagn/domain/workflow/allowed-actions';
import { namesUsed } from '@tilsagn/domain/workflow/definition';
import { smallPath } from '@tilsagn/domain/workflow/fixtures';
import { relationOf } from '@tilsagn/domain/workflow/relation';
import type { Command, Snapshot } from '@tilsagn/domain/workflow/transition';
import { transition } from '@tilsagn/domain/workflow/transition';

const open = { impartial: null, solvent: null, too_much: { code: 'nothing_to_recover' } };
const at = (state: string, over: Partial<Snapshot> = {}): Snapshot => ({
  state,
  roleHistory: [{ action: 'recommend', sub: 'siri' }],
  guards: open,
  relation: { sub: 'anders', roles: ['approver'], party: false },
  ...over,
});
const take = (snapshot: Snapshot, command: Command) => transition(smallPath, snapshot, command);
const codes = (answer: ReturnType<typeof take>) =>
  answer.ok ? [] : answer.reasons.map((reason) => reason.code);

describe('a transition', () => {
  it('is a plan: from, to, role and effects in order', () => {
    const plan = take(at('recommended'), { action: 'approve' });
    expect(plan).toEqual({
      ok: true,
      value: {
        action: 'approve',
        from: 'recommended',
        to: 'granted',
        phase: 'grant',
        final: false,
        actingRole: 'approver',
        effects: ['commit_and_release', 'notify'],
      },
    });
  });

  it('is refused where the state has no such action', () => {
    expect(codes(take(at('draft'), { action: 'approve' }))).toEqual(['action_not_allowed_in_state']);
    expect(codes(take(at('draft'), { action: 'fly' }))).toEqual(['action_not_allowed_in_state']);
  });

  it('is refused to another role', () => {
    const relation = { sub: 'siri', roles: ['caseworker' as const], party: false };
    expect(codes(take(at('recommended', { relation }), { action: 'approve' }))).toEqual(['role_may_not']);
  });

  it('is refused to the person behind the step before, whatever other roles they have', () => {
    const relation = { sub: 'siri', roles: ['caseworker' as const, 'approver' as const], party: false };
    const snapshot = at('recommended', { relation });
    expect(codes(take(snapshot, { action: 'approve' }))).toEqual(['same_person']);
    expect(codes(take(snapshot, { action: 'reject', comment: 'Nei', reasonCode: 'other' }))).toEqual([
      'same_person',
    ]);
  });

  it('is refused as the second of two persons to whoever entered the case, and to nobody else for that', () => {
    const relation = { sub: 'berit', roles: ['approver' as const], party: false };
    const entered = (enteredBy: string) =>
      take(at('recommended', { relation, enteredBy }), { action: 'approve' });
    expect(codes(entered('berit'))).toEqual(['same_person']);
    expect(entered('sander').ok).toBe(true);
  });

  it('asks who took the step last', () => {
    const roleHistory = [
      { action: 'recommend', sub: 'anders' },
      { action: 'recommend', sub: 'siri' },
      { action: 'return', sub: 'anders' },
    ];
    expect(take(at('recommended', { roleHistory }), { action: 'approve' }).ok).toBe(true);
    const again = [...roleHistory, { action: 'recommend', sub: 'anders' }];
    expect(codes(take(at('recommended', { roleHistory: again }), { action: 'approve' }))).toEqual([
      'same_person',
    ]);
  });

  it('is refused to staff in a case of their own company', () => {
    const relation = { sub: 'anders', roles: ['approver' as const, 'applicant' as const], party: true };
    expect(codes(take(at('recommended', { relation }), { action: 'approve' }))).toEqual(['own_case']);
  });

  it('is an applicant’s only in their own company’s case', () => {
    const as = (party: boolean) => ({ sub: 'kari', roles: ['applicant' as const], party });
    expect(take(at('granted', { relation: as(true) }), { action: 'settle' }).ok).toBe(true);
    expect(codes(take(at('granted', { relation: as(false) }), { action: 'settle' }))).toEqual([
      'role_may_not',
    ]);
  });

  it('gives every reason of its guards', () => {
    const guards = { ...open, impartial: { code: 'not_impartial' }, solvent: { code: 'company_bankrupt' } };
    expect(codes(take(at('recommended', { guards }), { action: 'approve' }))).toEqual([
      'not_impartial',
      'company_bankrupt',
    ]);
  });

  it('asks for words and a reason where they are demanded', () => {
    expect(codes(take(at('recommended'), { action: 'return', comment: ' ' }))).toEqual(['comment_required']);
    expect(codes(take(at('recommended'), { action: 'reject' }))).toEqual([
      'comment_required',
      'reason_required',
    ]);
    expect(take(at('recommended'), { action: 'return', comment: 'Se på reisen.' }).ok).toBe(true);
  });

  it('chooses between transitions of one action by their conditions', () => {
    const relation = { sub: 'siri', roles: ['caseworker' as const], party: false };
    const target = (guards: Snapshot['guards']) => {
      const plan = take(at('granted', { relation, guards }), { action: 'settle' });
      return plan.ok && plan.value.to;
    };
    expect(target(open)).toBe('closed');
    expect(target({ ...open, too_much: null })).toBe('under_recovery');
  });

  it('throws on a state the definition does not know', () => {
    expect(() => take(at('lost'), { action: 'approve' })).toThrow('has no state lost');
    expect(() => take(at('constructor'), { action: 'approve' })).toThrow('has no state constructor');
    expect(() => actionsOf(smallPath, at('lost'))).toThrow('has no state lost');
  });

  it('throws where a guard was not asked', () => {
    expect(() => take(at('recommended', { guards: {} }), { action: 'approve' })).toThrow('guard impartial');
  });
});

describe('the relation', () => {
  const kari: Actor = {
    ...SYSTEM,
    sub: 'kari',
    roles: ['applicant'],
    parties: [{ orgnr: '399001005', name: 'Nidelv' }],
  };

  it('knows whose case it is', () => {
    expect(relationOf(kari, '399001005', 'bio').party).toBe(true);
    expect(relationOf(kari, '399004330', 'bio').party).toBe(false);
  });

  it('gives the role of the system to the system alone', () => {
    expect(relationOf(SYSTEM, '399001005', 'bio').roles).toEqual(['system']);
    expect(relationOf({ ...SYSTEM }, '399001005', 'bio').roles).toEqual([]);
  });
});

describe('what may be done', () => {
  it('has labels and demands, and tells what hinders', () => {
    const relation = { sub: 'siri', roles: ['approver' as const], party: false };
    expect(actionsOf(smallPath, at('recommended', { relation }))).toEqual({
      actions: [{ action: 'return', label: { nb: 'Knapp' }, demands: ['comment'] }],
      hindrances: [
        { action: 'approve', label: { nb: 'Knapp' }, reasons: [{ code: 'same_person' }] },
        { action: 'reject', label: { nb: 'Knapp' }, reasons: [{ code: 'same_person' }] },
      ],
    });
  });

  it('names an action once', () => {
    const relation = { sub: 'siri', roles: ['caseworker' as const], party: false };
    expect(allowedActions(smallPath, at('granted', { relation })).map((each) => each.action)).toEqual([
      'settle',
    ]);
  });

  it('agrees with the transition for every state, action, person and answer of the guards', () => {
    const answer = fc.constantFrom<Reason | null>(null, { code: 'not_impartial' });
    const sub = fc.constantFrom('siri', 'anders', 'kari');
    const action = fc.constantFrom(...new Set(smallPath.transitions.map((each) => each.action)), 'fly');
    const snapshot = fc.record({
      state: fc.constantFrom(...Object.keys(smallPath.states)),
      roleHistory: fc.array(fc.record({ action, sub }), { maxLength: 6 }),
      guards: fc.record({ impartial: answer, solvent: answer, too_much: answer }),
      relation: fc.record({
        sub,
        roles: fc.subarray([...ROLES, 'system' as const]),
        party: fc.boolean(),
      }),
    });
    fc.assert(
      fc.property(snapshot, action, (now, wanted) => {
        const { actions, hindrances } = actionsOf(smallPath, now);
        const plan = transition(smallPath, now, { action: wanted, comment: 'Fordi.', reasonCode: 'other' });
        expect(actions.some((each) => each.action === wanted)).toBe(plan.ok);
        const hindered = hindrances.find((each) => each.action === wanted);
        const theirs = !plan.ok && !['action_not_allowed_in_state', 'role_may_not'].includes(plan.code);
        expect(hindered !== undefined).toBe(theirs);
        if (hindered !== undefined && !plan.ok) expect(hindered.reasons).toEqual(plan.reasons);
      }),
      { numRuns: 2000 },
    );
  });
});

it('lists the names that need a handler', () => {
  expect(namesUsed(smallPath)).toEqual({
    guards: ['impartial', 'solvent', 'too_much'],
    effects: ['commit_and_release', 'notify'],
  });
});
