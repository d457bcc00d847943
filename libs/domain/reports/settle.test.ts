import fc from 'fast-check';
import { bio2023, costs } from '@tilsagn/domain/assessment/fixtures';
import { kroner, ore } from '@tilsagn/domain/money/ore';
import { settle, settlementToJson } from '@tilsagn/domain/reports/settle';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';

const facts = (total: number) => ({
  actualCosts: costs({ provider: total }),
  participantsCompleted: 10,
  employees: 12,
  grantedOre: kroner(279_000),
  paidOre: kroner(209_250),
});

describe('the settlement', () => {
  it('T14: 500 000 kr of costs give the rest of 40 750 kr and release 29 000 kr', () => {
    expect(settle(bio2023, facts(500_000))).toMatchObject({
      rightOre: kroner(250_000),
      paidOre: kroner(209_250),
      toPayOre: kroner(40_750),
      releasedOre: kroner(29_000),
      recoveryOre: 0n,
    });
  });

  it('T15: 380 000 kr of costs give a recovery of 19 250 kr', () => {
    expect(settle(bio2023, facts(380_000))).toMatchObject({
      rightOre: kroner(190_000),
      toPayOre: 0n,
      releasedOre: kroner(69_750),
      recoveryOre: kroner(19_250),
    });
  });

  it('gives the rate of each unit that was completed, in the order applied for', () => {
    const byUnit: RuleSet = {
      ...bio2023,
      costCategories: [],
      amount: [
        {
          ...{ id: 'rate', label: { nb: 'Sats' }, source: 'E', kind: 'unit_rates' },
          rates: [
            { unit: 'place', label: { nb: 'Plasser' }, amountOre: 3_500_000 },
            { unit: 'trade', label: { nb: 'Fag' }, amountOre: 2_000_000 },
          ],
        },
      ],
    };
    const row = (unit: string, count: number) => ({ unit, count, periods: 1, on: null });
    const right = (participantsCompleted: number) =>
      settle(byUnit, {
        ...{ ...facts(0), actualCosts: [], participantsCompleted },
        asApplied: { units: [row('place', 2), row('trade', 1)] },
      }).rightOre;
    expect([right(3), right(2), right(1), right(0)]).toEqual([90_000, 70_000, 35_000, 0].map(kroner));
  });

  it('never gives more than was granted', () => {
    expect(settle(bio2023, facts(5_000_000))).toMatchObject({
      rightOre: kroner(279_000),
      toPayOre: kroner(69_750),
      releasedOre: 0n,
    });
  });

  it('counts those who completed, and caps by the actual costs', () => {
    const one = settle(bio2023, { ...facts(500_000), participantsCompleted: 1 });
    expect(one.rightOre).toBe(kroner(100_000));
    const travel = settle(bio2023, {
      ...facts(0),
      actualCosts: costs({ provider: 360_000, travel: 140_000 }),
    });
    expect(travel.rightOre).toBe(kroner(205_000));
  });

  it('gives everything back where nothing was done', () => {
    expect(settle(bio2023, facts(0))).toMatchObject({ rightOre: 0n, recoveryOre: kroner(209_250) });
  });

  it('explains itself', () => {
    const texts = (total: number) =>
      settle(bio2023, facts(total)).rows.map((row) => row.explanation.nb.replaceAll('\u00a0', ' '));
    expect(texts(500_000)).toContain('Det er utbetalt 209 250 kr. Resten, 40 750 kr, kan betales ut.');
    expect(texts(500_000)).toContain('29 000 kr av tilsagnet blir ikke brukt og går tilbake til rammen.');
    expect(texts(380_000)).toContain(
      'Det er utbetalt 209 250 kr. Det er 19 250 kr mer enn retten, og beløpet skal betales tilbake.',
    );
    expect(settle(bio2023, facts(1)).rows[0]?.source.nb).toBe('Regnskapet i sluttrapporten');
  });

  it('throws where more was paid than granted: that is no settlement', () => {
    expect(() => settle(bio2023, { ...facts(1), paidOre: kroner(279_001) })).toThrow(RangeError);
  });

  it('becomes JSON with whole numbers', () => {
    const json = settlementToJson(settle(bio2023, facts(500_000)));
    expect(JSON.parse(JSON.stringify(json))).toMatchObject({ rightOre: 25_000_000, toPayOre: 4_075_000 });
  });

  it('for any figures: what was granted is paid, to be paid, recovered or released', () => {
    const amount = fc.bigInt({ min: 0n, max: 10_000_000_000n });
    fc.assert(
      fc.property(amount, amount, amount, fc.nat(50), (total, granted, paid, participantsCompleted) => {
        const grantedOre = ore(granted);
        const paidOre = ore(paid > granted ? granted : paid);
        const actualCosts = [{ category: 'provider', amountOre: ore(total) }];
        const result = settle(bio2023, {
          ...facts(0),
          actualCosts,
          participantsCompleted,
          grantedOre,
          paidOre,
        });
        expect(paidOre + result.toPayOre - result.recoveryOre).toBe(result.rightOre);
        expect(paidOre + result.toPayOre + result.releasedOre).toBe(grantedOre);
        expect(result.toPayOre === 0n || result.recoveryOre === 0n).toBe(true);
        expect(result.releasedOre).toBeGreaterThanOrEqual(0n);
      }),
    );
  });
});
