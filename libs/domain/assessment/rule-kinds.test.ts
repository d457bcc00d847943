import type { Facts } from '@tilsagn/domain/assessment/facts';
import { evaluate } from '@tilsagn/domain/assessment/evaluate';
import { factsWith, ruleSetWith, share } from '@tilsagn/domain/assessment/fixtures';
import { kroner } from '@tilsagn/domain/money/ore';
import type { AmountRule } from '@tilsagn/domain/schemes/amount-rule';

const rule = (over: object): AmountRule =>
  ({ id: 'r', label: { nb: 'Regel' }, source: 'example', ...over }) as AmountRule;

function last(rules: readonly AmountRule[], facts: Facts) {
  const row = evaluate(ruleSetWith(rules), facts).rows.at(-1);
  return { kr: Number(row?.resultOre) / 100, says: row?.explanation.nb.replaceAll('\u00a0', ' ') };
}

describe('categories', () => {
  it('count together up to an amount', () => {
    const cap = rule({ kind: 'category_ceiling', categories: ['travel'], amountOre: 1_000_000 });
    expect(last([cap], factsWith({ provider: 50_000, travel: 12_000 }))).toEqual({
      kr: 60_000,
      says: 'Reise og opphold teller med inntil 10 000 kr. Her er det 12 000 kr, så 2 000 kr teller ikke med.',
    });
    expect(last([cap], factsWith({ provider: 50_000, travel: 10_000 })).kr).toBe(60_000);
  });
});

describe('shares', () => {
  const bySize = rule({
    kind: 'share_by_size',
    bands: [
      { employeesBelow: 50, shareBasisPoints: 7000 },
      { employeesBelow: 250, shareBasisPoints: 6000 },
      { shareBasisPoints: 5000 },
    ],
  });
  const extra = rule({
    id: 'extra',
    kind: 'extra_share',
    providerTypes: ['university', 'vocational_college'],
    extraBasisPoints: 1000,
  });

  it.each([
    [49, 70_000],
    [50, 60_000],
    [250, 50_000],
    [null, 70_000],
  ])('go by size: %s employees get %d of 100 000', (employees, kr) => {
    expect(last([bySize], factsWith({ provider: 100_000 }, { employees })).kr).toBe(kr);
  });

  it.each([
    ['university', 60_000],
    ['vocational_college', 60_000],
    ['internal', 50_000],
    [null, 50_000],
    [undefined, 50_000],
  ])('are larger for some providers: %s gives %d of 100 000', (providerType, kr) => {
    const facts = factsWith({ provider: 100_000 }, providerType === undefined ? {} : { providerType });
    expect(last([share(5000), extra], facts).kr).toBe(kr);
  });

  it('say why they are larger', () => {
    const facts = factsWith({ provider: 100_000 }, { providerType: 'university' });
    expect(last([share(5000), extra], facts).says).toBe(
      'Valget av kurstilbyder gir 10 % ekstra av kostnadene som teller med, altså 10 000 kr mer.',
    );
  });
});

describe('the applicant’s own share', () => {
  const of = (base: 'costs' | 'grant', sources?: readonly string[]) =>
    rule({
      kind: 'own_share',
      minBasisPoints: 5000,
      of: base,
      ...(sources === undefined ? {} : { sources }),
    });
  const financing = [
    { source: 'own_cash', amountOre: kroner(20_000) },
    { source: 'partner', amountOre: kroner(70_000) },
  ];

  it('leaves the rest of the costs', () => {
    expect(last([of('costs')], factsWith({ provider: 100_000 })).kr).toBe(50_000);
  });

  it('bounds the grant by what the applicant brings', () => {
    const facts = factsWith({ provider: 150_000 }, { financing });
    expect(last([of('grant', ['own_cash'])], facts).kr).toBe(40_000);
    expect(last([of('grant')], facts).kr).toBe(150_000);
  });

  it('is a share of the accounts in a settlement, where what is left is the applicant’s', () => {
    const facts = factsWith({ provider: 40_000 }, { financing, costsFrom: 'accounts' });
    expect(last([of('grant', ['own_cash'])], facts)).toMatchObject({ kr: 26_666.66 });
    expect(last([of('costs')], facts).kr).toBe(20_000);
  });

  it('is not checked where nobody told the financing', () => {
    expect(last([of('grant')], factsWith({ provider: 10 }))).toEqual({
      kr: 10,
      says: 'Finansieringen er ikke oppgitt her, så egenandelen er ikke kontrollert.',
    });
  });
});

describe('the size class', () => {
  const guard = rule({
    kind: 'size_class_intensity',
    smallBasisPoints: 7000,
    mediumBasisPoints: 6000,
    largeBasisPoints: 5000,
  });
  const undertaking = { employees: 12, turnoverEur: 1, balanceEur: 1, related: [] };
  const owned = { employees: 300, turnoverEur: 1, balanceEur: 1, ownedBasisPoints: 10_000 };

  it('counts the firms that are linked (T6)', () => {
    const facts = factsWith({ provider: 100_000 }, { undertaking });
    expect(last([share(8000), guard], facts).kr).toBe(70_000);
    const linked = { ...facts, undertaking: { ...undertaking, related: [owned] } };
    expect(last([share(8000), guard], linked).kr).toBe(50_000);
  });

  it('says where the head count stood in for it', () => {
    expect(last([share(7000), guard], factsWith({ provider: 100_000 }, { employees: 60 }))).toEqual({
      kr: 60_000,
      says: 'Reglene for statsstøtte tillater høyst 60 % for mellomstore foretak (etter antall ansatte alene), altså 60 000 kr. Beløpet settes ned til det.',
    });
  });
});

describe('rates by unit', () => {
  const label = { nb: 'Kontrakter' };
  const rates = rule({
    kind: 'unit_rates',
    rates: [
      { unit: 'contract', label, amountOre: 4_000_000, to: '2021-07-15' },
      { unit: 'contract', label, amountOre: 2_000_000, from: '2021-07-16', to: '2021-09-01' },
      { unit: 'half_year', label: { nb: 'Halvår' }, amountOre: 1_000_000 },
    ],
  });
  const unit = (over: object) => ({ unit: 'contract', count: 1, periods: 1, on: '2021-07-15', ...over });
  const given = (...units: ReturnType<typeof unit>[]) => last([rates], factsWith({}, { units }));

  it.each([
    ['2021-07-15', 40_000],
    ['2021-07-16', 20_000],
    ['2021-09-01', 20_000],
    ['2021-09-02', 0],
    [null, 0],
  ])('hold on their days: %s gives %d', (on, kr) => {
    expect(given(unit({ on })).kr).toBe(kr);
  });

  it('go by number and period, whatever it costs', () => {
    expect(given(unit({ unit: 'half_year', count: 3, periods: 2, on: null }), unit({ count: 2 }))).toEqual({
      kr: 140_000,
      says: 'Halvår: 3 à 10 000 kr i 2 perioder er 60 000 kr. Kontrakter: 2 à 40 000 kr er 80 000 kr.',
    });
    expect(given().says).toBe('Det er ikke oppgitt noe som satsene gjelder for.');
  });
});

describe('what was granted before', () => {
  const award = (grantedOn: string, kr: number, over: object = {}) => ({
    ...{ grantedOn, grantedOre: kroner(kr), call: 'a', deMinimis: true, nokPerEur: 107_200 },
    ...over,
  });
  const having = (...awards: ReturnType<typeof award>[]) =>
    factsWith({ provider: 100_000 }, { history: { on: '2020-09-01', nokPerEur: 107_200, awards } });

  it.each([
    ['calendar_year', ['2019-12-31'], 60_000],
    ['calendar_year', ['2020-01-01'], 40_000],
    ['always', ['2019-12-31'], 40_000],
  ])('counts against the ceiling of the company: %s, %s leaves %d', (within, [on = ''], kr) => {
    const ceiling = rule({ kind: 'ceiling_company', amountOre: 6_000_000, within });
    expect(last([ceiling], having(award(on, 20_000))).kr).toBe(kr);
  });

  it('counts in the calls named, and only what the county granted', () => {
    const ceiling = rule({ kind: 'ceiling_company', amountOre: 6_000_000, within: 'always', calls: ['a'] });
    const others = [award('2020-01-01', 50_000, { call: 'b' }), award('2020-01-01', 50_000, { call: null })];
    expect(last([ceiling], having(...others)).kr).toBe(60_000);
    expect(last([ceiling], having(award('2020-01-01', 90_000))).kr).toBe(0);
  });

  const aid = (over: object = {}) =>
    rule({
      ...{ kind: 'de_minimis', limitEur: 10_000, years: 3, window: 'fiscal_years', whenAbove: 'cut' },
      ...over,
    });

  it.each([
    ['fiscal_years', '2018-01-01', 7_200],
    ['fiscal_years', '2017-12-31', 100_000],
    ['rolling', '2017-09-02', 7_200],
    ['rolling', '2017-09-01', 100_000],
  ])('counts as de minimis over three years: %s, %s leaves %d', (window, on, kr) => {
    expect(last([aid({ window })], having(award(on, 100_000))).kr).toBe(kr);
  });

  it('counts each at the rate of its own day', () => {
    // 10 000 EUR are 107 200 kr; 40 000 kr at 8.00 are 5 000 EUR, so 5 000 EUR are left: 53 600 kr.
    const facts = having(award('2019-01-01', 40_000, { nokPerEur: 80_000 }));
    expect(last([aid()], facts).kr).toBe(53_600);
    expect(last([aid({ whenAbove: 'refuse' })], facts).kr).toBe(0);
    expect(last([aid()], having(award('2019-01-01', 40_000, { deMinimis: false }))).kr).toBe(100_000);
  });

  it('says where a rate of it is not known, or not confirmed', () => {
    const unknown = having(award('2019-01-01', 40_000, { nokPerEur: null }));
    expect(evaluate(ruleSetWith([aid()]), unknown).rows.at(-1)).toMatchObject({
      toBeConfirmed: true,
      explanation: {
        en: 'The euro rate of the day of the award is not known here, so the ceiling has not been checked.',
      },
    });
    const unsure = having(award('2019-01-01', 40_000, { rateToBeConfirmed: true }));
    const row = evaluate(ruleSetWith([aid()]), unsure).rows.at(-1);
    expect(row?.toBeConfirmed).toBe(true);
    expect(row?.explanation.nb).toMatch(/En eurokurs som er brukt, er ikke bekreftet\.$/);
  });

  it('is not checked where it is not known', () => {
    const says = 'Tidligere tilskudd er ikke kjent her, så taket er ikke kontrollert.';
    const ceiling = rule({ kind: 'ceiling_company', amountOre: 1, within: 'always' });
    expect(last([aid()], factsWith({ provider: 10 }))).toEqual({ kr: 10, says });
    expect(last([ceiling], factsWith({ provider: 10 }))).toEqual({ kr: 10, says });
  });
});
