import {
  dueOn,
  kindsOpen,
  receivedDay,
  RECOVERY_WORKFLOW,
  repaymentRule,
} from '@tilsagn/domain/disbursements/recovery';
import { ore } from '@tilsagn/domain/money/ore';
import { Refused } from '@tilsagn/domain/result';
import { openTransition } from '@tilsagn/domain/workflow/transition';

describe('the rule of repayments', () => {
  it.each(['available', 'frame', 'lapsed'] as const)(
    'sends money into %s where the rule set says so',
    (into) => {
      expect(repaymentRule({ repayment: { into, source: 'FU 1/21' } })).toMatchObject({
        into,
        source: 'FU 1/21',
      });
    },
  );

  it('sends it back to the measure where the rule set says nothing', () => {
    expect(repaymentRule({})).toMatchObject({ into: 'available', source: null });
    expect(repaymentRule(null)).toMatchObject({ into: 'available', source: null });
  });
});

it.each([
  [0n, 0n, []],
  [100n, 0n, ['repay']],
  [100n, 20n, ['settle', 'waive']],
])('of %s paid and %s claimed %j may be proposed', (paid, claimed, kinds) => {
  expect(kindsOpen({ paidOre: ore(paid), claimedOre: ore(claimed) })).toEqual(kinds);
});

it.each([
  ['2021-09-01', 30, '2021-10-01'],
  ['2021-09-02', 30, '2021-10-04'],
  ['2021-09-01', null, null],
  [null, 30, null],
])('a claim of %s, due within %s days, is to be paid by %s', (claimedOn, days, due) => {
  expect(dueOn(claimedOn, days)).toBe(due);
});

describe('the day that money came in', () => {
  it.each([
    ['2021-02-30', 'bad_date'],
    ['0000-01-01', 'bad_date'],
    ['2021-09-02', 'received_in_future'],
    ['2021-03-31', 'repaid_before_paid'],
  ])('%s is refused', (day, code) => {
    const answer = receivedDay(day, '2021-09-01', '2021-04-01');
    expect(answer).toMatchObject({ ok: false, code, reasons: [{ field: '/receivedOn' }] });
  });

  it.each(['2021-04-01', '2021-09-01'])('%s is right', (day) => {
    expect(receivedDay(day, '2021-09-01', '2021-04-01')).toEqual({ ok: true, value: day });
  });
});

describe('a recovery that waits', () => {
  const asked = (sub: string, role: 'approver' | 'finance', action: string, limit?: bigint) =>
    openTransition(
      RECOVERY_WORKFLOW,
      {
        state: 'proposed',
        roleHistory: [{ action: 'propose', sub: 'a' }],
        guards: { impartial: null },
        relation: {
          sub,
          roles: [role],
          party: false,
          ...(limit !== undefined && { limits: { [role]: ore(limit) } }),
        },
        amountOre: ore(100n),
      },
      action,
    );

  it('is approved by an approver other than the proposer, within their limit', () => {
    expect(asked('b', 'approver', 'approve')).toMatchObject({ ok: true });
    expect(asked('b', 'approver', 'approve', 99n)).toMatchObject({ ok: false, code: 'above_your_limit' });
    expect(asked('a', 'approver', 'approve')).toBeInstanceOf(Refused);
    expect(asked('b', 'finance', 'approve')).toMatchObject({ ok: false, code: 'role_may_not' });
    expect(asked('b', 'finance', 'withdraw')).toMatchObject({ ok: true });
  });
});
