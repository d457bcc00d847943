import fc from 'fast-check';
import { computationToJson } from '@tilsagn/domain/assessment/computation';
import { evaluate } from '@tilsagn/domain/assessment/evaluate';
import {
  applied,
  bio2020,
  bio2023,
  capRule,
  ceilings,
  costs,
  factsWith,
  ruleSetWith,
  share,
} from '@tilsagn/domain/assessment/fixtures';
import { kroner, ore } from '@tilsagn/domain/money/ore';

const t1 = factsWith({ wages: 240_000, provider: 260_000, travel: 60_000, administration: 20_000 });
const amountOf = (computation: { amountOre: bigint }) => computation.amountOre;

describe('the amount (domain cases T1-T6)', () => {
  it('T1: travel and administration count with 10 % of the applied total', () => {
    const computation = evaluate(bio2023, t1);
    expect(computation.appliedTotalOre).toBe(kroner(580_000));
    expect(computation.eligibleOre).toBe(kroner(558_000));
    expect(computation.amountOre).toBe(kroner(279_000));
  });

  it.each([
    ['applied_total' as const, 279_000],
    ['capped_total' as const, 277_778],
    ['other_costs' as const, 275_000],
  ])('T1: the reading «%s» gives %d kr to the nearest krone', (of, expected) => {
    const { amountOre } = evaluate(ruleSetWith([capRule(of), share(5000), ...ceilings]), t1);
    expect(Math.round(Number(amountOre) / 100)).toBe(expected);
  });

  it('T1: the reading of the capped total is exact to the øre, rounded down', () => {
    const computation = evaluate(ruleSetWith([capRule('capped_total'), share(5000)]), t1);
    expect(computation.eligibleOre).toBe(55_555_555n);
    expect(computation.amountOre).toBe(27_777_777n);
  });

  it('T2: 60 employees and 9 participants stop at the project ceiling', () => {
    const facts = factsWith({ provider: 1_300_000 }, { employees: 60, participants: 9 });
    expect(evaluate(bio2023, facts).rows.map((row) => row.resultOre)).toEqual(
      [1_300_000, 1_300_000, 650_000, 500_000, 500_000].map(kroner),
    );
  });

  it('T3: three participants in a small firm', () => {
    const facts = factsWith({ provider: 800_000 }, { participants: 3 });
    expect(evaluate(bio2023, facts).rows.map((row) => row.resultOre)).toEqual(
      [800_000, 800_000, 400_000, 300_000, 300_000].map(kroner),
    );
  });

  it('two participants get at most 200 000 kr', () => {
    const facts = factsWith({ provider: 800_000 }, { participants: 2 });
    expect(amountOf(evaluate(bio2023, facts))).toBe(kroner(200_000));
  });

  it.each([
    [450_000, 270_000],
    [600_000, 300_000],
    [500_000, 300_000],
  ])('T4: 60 %% of %d kr is %d kr', (total, expected) => {
    expect(amountOf(evaluate(bio2020, factsWith({ provider: total })))).toBe(kroner(expected));
  });

  it('T5: wages are at most two thirds of the basis', () => {
    const rules = ruleSetWith([
      {
        id: 'wages-cap',
        label: { nb: 'Lønn' },
        source: 'Nordland 2020',
        kind: 'category_cap',
        categories: ['wages'],
        share: { numerator: 2, denominator: 3 },
        of: 'capped_total',
      },
      share(7000),
    ]);
    const computation = evaluate(rules, factsWith({ provider: 90_000, wages: 300_000 }));
    expect(computation.eligibleOre).toBe(kroner(270_000));
    expect(computation.amountOre).toBe(kroner(189_000));
    expect(computation.rows[1]?.explanation.nb).toContain('2/3');
  });

  it.each([
    [12, 70_000],
    [50, 60_000],
    [249, 60_000],
    [250, 50_000],
    [null, 70_000],
  ])('T6: with %s employees 70 %% of 100 000 kr becomes %d kr', (employees, expected) => {
    const rules = ruleSetWith([
      share(7000),
      {
        id: 'art-31',
        label: { nb: 'Statsstøtte' },
        source: 'GBER art. 31',
        kind: 'aid_intensity',
        bands: [
          { employeesBelow: 50, shareBasisPoints: 7000 },
          { employeesBelow: 250, shareBasisPoints: 6000 },
          { shareBasisPoints: 5000 },
        ],
      },
    ]);
    expect(amountOf(evaluate(rules, factsWith({ provider: 100_000 }, { employees })))).toBe(kroner(expected));
  });
});

describe('the sum applied for', () => {
  it('bounds the amount, and what the rules would give stands beside it (A1)', () => {
    const facts = factsWith(
      { provider: 210_000, wages: 190_000, travel: 20_000 },
      { appliedOre: kroner(250_000) },
    );
    const computation = evaluate(bio2020, facts);
    expect(computation.highestOre).toBe(kroner(252_000));
    expect(computation.amountOre).toBe(kroner(250_000));
  });

  it('does not lift the amount above the rules', () => {
    const facts = factsWith({ provider: 100_000 }, { appliedOre: kroner(90_000) });
    const computation = evaluate(bio2020, facts);
    expect(computation.amountOre).toBe(kroner(60_000));
    expect(computation.rows.at(-1)?.explanation.nb).toContain('setter grensen');
  });

  it('has no row before it is filled in', () => {
    expect(evaluate(bio2020, factsWith({ provider: 100_000 })).rows.map((row) => row.id)).not.toContain(
      'applied',
    );
  });
});

describe('the edges', () => {
  it('49 employees are below 50, 50 are not', () => {
    const at = (employees: number) =>
      amountOf(evaluate(bio2023, factsWith({ provider: 2_000_000 }, { employees })));
    expect(at(49)).toBe(kroner(300_000));
    expect(at(50)).toBe(kroner(500_000));
  });

  it('a withheld head count is fewer than five', () => {
    const facts = factsWith({ provider: 2_000_000 }, { employees: null });
    expect(amountOf(evaluate(bio2023, facts))).toBe(kroner(300_000));
  });

  it('nothing gives nothing', () => {
    expect(amountOf(evaluate(bio2023, factsWith({})))).toBe(0n);
    expect(amountOf(evaluate(bio2023, factsWith({ provider: 100_000 }, { participants: null })))).toBe(0n);
  });

  it('two caps on one category take from what the first one left', () => {
    const tighter = { ...capRule('applied_total'), id: 'tighter', categories: ['administration'] };
    const computation = evaluate(ruleSetWith([capRule('applied_total'), tighter]), {
      ...factsWith({ provider: 90_000, administration: 10_000, travel: 10_000 }),
    });
    expect(computation.eligibleOre).toBe(kroner(101_000));
  });

  it('throws where no size band fits', () => {
    const rules = ruleSetWith([
      {
        id: 'c',
        label: { nb: 'Tak' },
        source: 's',
        kind: 'ceiling_project',
        bands: [{ employeesBelow: 5, amountOre: 1 }],
      },
    ]);
    expect(() => evaluate(rules, factsWith({ provider: 1 }))).toThrow('no band');
  });
});

describe('the explanation', () => {
  it('says what each rule did, with amounts, source and doubt', () => {
    const rules = ruleSetWith([
      { ...capRule('applied_total'), toBeConfirmed: true },
      share(5000),
      ...ceilings,
      applied,
    ]);
    const computation = evaluate(rules, { ...t1, appliedOre: kroner(200_000) });
    expect(computation.rows.map((row) => row.explanation.nb.replaceAll('\u00a0', ' '))).toEqual([
      'Kostnadene er til sammen 580 000 kr.',
      'Reise og opphold og administrasjon teller med inntil 10 % av samlet prosjektkostnad, altså 58 000 kr. Her er det 80 000 kr, så 22 000 kr teller ikke med.',
      'Tilskuddet er 50 % av kostnadene som teller med: 50 % av 558 000 kr er 279 000 kr.',
      'Taket for virksomheter med færre enn 50 ansatte er 300 000 kr. Beløpet er innenfor.',
      'Taket er 100 000 kr per deltaker. Antall deltakere er 10, og det gir 1 000 000 kr. Beløpet er innenfor.',
      'Det er søkt om 200 000 kr, og tilskuddet blir ikke høyere enn det.',
    ]);
    expect(computation.rows.map((row) => row.toBeConfirmed)).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('becomes JSON with whole numbers', () => {
    const json = computationToJson(evaluate(bio2023, t1));
    expect(JSON.parse(JSON.stringify(json))).toMatchObject({
      amountOre: 27_900_000,
      eligibleOre: 55_800_000,
    });
    expect(json.rows[2]).toMatchObject({ inputOre: 55_800_000, resultOre: 27_900_000 });
  });
});

describe('for any cost plan', () => {
  const anyCosts = fc.array(
    fc.record({
      category: fc.constantFrom('wages', 'provider', 'travel', 'administration'),
      amountOre: fc.bigInt({ min: 0n, max: 1_000_000_000n }).map((value) => ore(value)),
    }),
    { maxLength: 8 },
  );
  const anyBase = fc.constantFrom('applied_total' as const, 'other_costs' as const, 'capped_total' as const);

  it('each row starts where the one before ended, and none but the first rises', () => {
    fc.assert(
      fc.property(anyCosts, anyBase, fc.nat(400), fc.nat(30), (rows, of, employees, participants) => {
        const rules = ruleSetWith([capRule(of), share(5000), ...ceilings, applied]);
        const facts = { ...factsWith({}), costs: rows, employees, participants };
        const computation = evaluate(rules, facts);
        computation.rows.forEach((row, place) => {
          expect(row.resultOre).toBeLessThanOrEqual(row.inputOre);
          if (place > 0) expect(row.inputOre).toBe(computation.rows[place - 1]?.resultOre);
        });
        expect(computation.rows.at(-1)?.resultOre).toBe(computation.amountOre);
        expect(computation.amountOre * 2n).toBeLessThanOrEqual(computation.eligibleOre);
      }),
    );
  });

  it('the order of the cost rows does not matter', () => {
    fc.assert(
      fc.property(anyCosts, anyBase, (rows, of) => {
        const rules = ruleSetWith([capRule(of), share(5000)]);
        const forwards = evaluate(rules, { ...factsWith({}), costs: rows });
        const backwards = evaluate(rules, { ...factsWith({}), costs: rows.toReversed() });
        expect(backwards.amountOre).toBe(forwards.amountOre);
      }),
    );
  });
});

it('cost rows come from kroner', () => {
  expect(costs({ wages: 1 })).toEqual([{ category: 'wages', amountOre: 100n }]);
});
