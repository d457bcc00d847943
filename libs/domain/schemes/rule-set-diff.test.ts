import { applied, bio2023, ceilings, share } from '@tilsagn/domain/assessment/fixtures';
import { ruleSetChanges } from '@tilsagn/domain/schemes/rule-set-diff';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';

const [cap, half, ...rest] = bio2023.amount;
const next = (over: Partial<RuleSet>): RuleSet => ({ ...bio2023, version: 2, ...over });
if (cap === undefined || half === undefined) throw new Error('the example has lost its rules');

describe('the difference between two versions', () => {
  it('is nothing but what they say', () => {
    expect(ruleSetChanges(bio2023, next({ $schema: 'x' }))).toEqual([]);
  });

  it('names a field of a rule by the rule’s name, with old and new', () => {
    expect(ruleSetChanges(bio2023, next({ amount: [cap, share(6000), ...rest] }))).toEqual([
      { place: '/amount/share/shareBasisPoints', what: 'changed', before: 5000, after: 6000 },
    ]);
  });

  it('tells a rule that came from one that went', () => {
    const amount = [half, ...rest, { ...cap, id: 'new' }];
    expect(ruleSetChanges(bio2023, next({ amount })).map(({ place, what }) => [place, what])).toEqual([
      ['/amount/travel-cap', 'removed'],
      ['/amount/new', 'added'],
    ]);
  });

  it('tells that rules have changed places, since the order decides', () => {
    const amount = [cap, half, ...ceilings.toReversed(), applied];
    expect(ruleSetChanges(bio2023, next({ amount }))).toEqual([
      {
        place: '/amount',
        what: 'reordered',
        before: ['travel-cap', 'share', 'project-ceiling', 'participant-ceiling', 'applied'],
        after: ['travel-cap', 'share', 'participant-ceiling', 'project-ceiling', 'applied'],
      },
    ]);
  });

  it('goes by number where things have no names', () => {
    const amount = bio2023.amount.map((rule) =>
      rule.kind === 'ceiling_project' ? { ...rule, bands: [{ amountOre: 30_000_000 }] } : rule,
    );
    const bands = '/amount/project-ceiling/bands';
    expect(ruleSetChanges(bio2023, next({ amount }))).toEqual([
      { place: `${bands}/0/employeesBelow`, what: 'removed', before: 50, after: undefined },
      { place: `${bands}/1`, what: 'removed', before: { amountOre: 50_000_000 }, after: undefined },
    ]);
  });

  it('holds what a version says more than the one before', () => {
    const repayment = { into: 'frame', source: 's' } as const;
    expect(ruleSetChanges(bio2023, next({ validTo: '2024-12-31', repayment }))).toEqual([
      { place: '/validTo', what: 'added', before: undefined, after: '2024-12-31' },
      { place: '/repayment', what: 'added', before: undefined, after: repayment },
    ]);
  });
});
