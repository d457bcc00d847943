import { estimateOf } from '@tilsagn/domain/assessment/estimate';
import { evaluate } from '@tilsagn/domain/assessment/evaluate';
import { bio2020, bio2023, factsWith } from '@tilsagn/domain/assessment/fixtures';
import { kroner, ore } from '@tilsagn/domain/money/ore';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';

describe('what a plan could give', () => {
  it('names the rule that sets the maximum', () => {
    const facts = factsWith({ provider: 1_300_000 }, { employees: 60, participants: 9 });
    expect(estimateOf(evaluate(bio2023, facts), null)).toEqual({
      costsOre: kroner(1_300_000),
      appliedOre: null,
      maximumOre: kroner(500_000),
      ownShareOre: kroner(800_000),
      limitedBy: 'project-ceiling',
    });
  });

  it('is the share where no ceiling is reached', () => {
    const facts = factsWith({ wages: 300_000, provider: 120_000 }, { appliedOre: kroner(260_000) });
    expect(estimateOf(evaluate(bio2020, facts), facts.appliedOre)).toEqual({
      costsOre: kroner(420_000),
      appliedOre: kroner(260_000),
      maximumOre: kroner(252_000),
      ownShareOre: kroner(168_000),
      limitedBy: 'share',
    });
  });

  it('leaves more to the applicant who asks for less than the maximum', () => {
    const facts = factsWith({ wages: 300_000, provider: 120_000 }, { appliedOre: kroner(250_000) });
    const { maximumOre, ownShareOre } = estimateOf(evaluate(bio2020, facts), facts.appliedOre);
    expect([maximumOre, ownShareOre]).toEqual([kroner(252_000), kroner(170_000)]);
  });

  it('leaves nothing to pay where the grant is by unit and follows no costs', () => {
    const rates = [{ unit: 'contract', label: { nb: 'Kontrakter' }, amountOre: 3_500_000 }];
    const byUnit: RuleSet = {
      ...bio2020,
      amount: [{ id: 'rate', label: { nb: 'Sats' }, source: 'E', kind: 'unit_rates', rates }],
    };
    const facts = factsWith({}, { units: [{ unit: 'contract', count: 2, periods: 1, on: null }] });
    expect(estimateOf(evaluate(byUnit, facts), null)).toMatchObject({
      ...{ costsOre: 0n, maximumOre: kroner(70_000), ownShareOre: 0n, limitedBy: null },
    });
  });

  it('is nothing of nothing', () => {
    const facts = factsWith({ provider: 0 });
    expect(estimateOf(evaluate(bio2020, facts), null)).toMatchObject({ maximumOre: ore(0), limitedBy: null });
  });
});
