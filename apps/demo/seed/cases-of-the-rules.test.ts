import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormDefinition } from '@tilsagn/domain/applications/form';
import { placedFitFaults } from '@tilsagn/domain/applications/validate-form';
import { eligibilityFaults } from '@tilsagn/domain/assessment/eligibility';
import { evaluate } from '@tilsagn/domain/assessment/evaluate';
import { exclusionFactsOf, type ExclusionFacts } from '@tilsagn/domain/assessment/exclusion-facts';
import { exclusionRows, latestEnd } from '@tilsagn/domain/assessment/exclusions';
import { factsOf, type Facts } from '@tilsagn/domain/assessment/facts';
import { addDays } from '@tilsagn/domain/calendar/iso-date';
import { toWorkingDay } from '@tilsagn/domain/calendar/working-days';
import { procedureLawOn } from '@tilsagn/domain/decisions/law';
import { kroner } from '@tilsagn/domain/money/ore';
import type { AmountRule, RuleSet } from '@tilsagn/domain/schemes/rule-set';
import { ruleSetFaults } from '@tilsagn/domain/schemes/validate-rule-set';
import { shapeFaults } from '@tilsagn/modules/schemes/validation/shape';
import { missingLanguages } from '@tilsagn/domain/language/missing-languages';
import { sampleApplications } from './data-files';

const FOLDER = join(__dirname, '../data');
const read = <T>(name: string): T => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as T;
const ruleSet = (key: string): RuleSet => read(`rule-sets/${key}.json`);
const all = readdirSync(join(FOLDER, 'rule-sets')).map((file) => ruleSet(file.replace('.json', '')));

const facts = (kr: Readonly<Record<string, number>>, over: Partial<Facts> = {}): Facts => ({
  costsFrom: 'plan',
  costs: Object.entries(kr).map(([category, amount]) => ({ category, amountOre: kroner(amount) })),
  ...{ appliedOre: null, participants: 10, employees: 12 },
  ...over,
});
const amount = (key: string, given: Facts): number => Number(evaluate(ruleSet(key), given).amountOre) / 100;

describe('the working rule sets', () => {
  it.each(all)('$key is sound, and every value in it is to be confirmed', (rules) => {
    expect(shapeFaults('rule set', rules)).toEqual([]);
    expect([...ruleSetFaults(rules), ...missingLanguages(rules.key, rules)]).toEqual([]);
    const { amount: steps, eligibility, submission, attachments, exclusions = [], ...terms } = rules;
    const values = [...steps, ...eligibility, ...submission, ...attachments, ...exclusions];
    const { aidBasis, acceptance, instalment, finalReport, duration } = terms;
    const doubted = [...values, aidBasis, acceptance, instalment, finalReport, duration];
    expect(doubted.filter((value) => value.toBeConfirmed !== true)).toEqual([]);
  });

  it.each(all.filter(({ key }) => key.startsWith('bio')))('$key reads what the form asks', (rules) => {
    expect(placedFitFaults(read<FormDefinition>('forms/bio.json'), rules)).toEqual([]);
  });

  it.each([
    ['bio2-2020', 900_000, 120, 450_000],
    ['bio2-2021', 1_100_000, 120, 500_000],
    ['bio-large-2020', 1_900_000, 300, 950_000],
    ['bio-large-2020', 2_100_000, 300, 1_000_000],
    ['bio-2022', 700_000, 49, 300_000],
    ['bio-2022', 2_100_000, 50, 1_000_000],
  ])('%s gives of %d kr with %d employees %d kr', (key, costs, employees, expected) => {
    expect(amount(key, facts({ provider: costs }, { employees, participants: 100 }))).toBe(expected);
  });

  it.each([
    ['bio2-2020', 49, 'too_few_employees'],
    ['bio2-2020', 50, undefined],
    ['bio2-2020', 250, undefined],
    ['bio2-2020', 251, 'too_many_employees'],
    ['bio-large-2020', 250, 'too_few_employees'],
    ['bio-large-2020', 251, undefined],
  ])('%s with %d employees: %s', (key, employees, code) => {
    const firm = { ...COMPANY, employees };
    expect(eligibilityFaults(ruleSet(key), firm, ['5001'])[0]?.code).toBe(code);
  });
});

const COMPANY = {
  ...{ name: 'Eksempel AS', form: 'AS', employees: 60, municipalityNumber: '5001' },
  ...{ bankrupt: false, deletedOn: null as string | null },
};

describe('the cases of the field, by the rules that are data', () => {
  it.each([
    ['T1', 'bio-2023', { wages: 240_000, provider: 260_000, travel: 80_000 }, {}, 279_000],
    ['T2', 'bio-2023', { provider: 1_300_000 }, { employees: 60, participants: 9 }, 500_000],
    ['T3', 'bio-2023', { provider: 800_000 }, { participants: 3 }, 300_000],
    ['T4', 'bio1-2020', { provider: 450_000 }, {}, 270_000],
    ['T4', 'bio1-2020', { provider: 600_000 }, {}, 300_000],
  ])('%s under %s', (_, key, kr, over, expected) => {
    expect(amount(key, facts(kr as Readonly<Record<string, number>>, over))).toBe(expected);
  });

  const rule = (id: string, over: object): AmountRule =>
    ({ id, label: { nb: 'Regel' }, source: 'Eksempel', ...over }) as AmountRule;
  const by = (rules: readonly AmountRule[], given: Facts): number =>
    Number(evaluate({ ...ruleSet('bio-2023'), amount: rules }, given).amountOre) / 100;

  it('T5: wages count with two thirds of the basis', () => {
    const share = { numerator: 2, denominator: 3 };
    const cap = rule('cap', { kind: 'category_cap', categories: ['wages'], share, of: 'capped_total' });
    const part = rule('share', { kind: 'share', shareBasisPoints: 7000 });
    expect(by([cap, part], facts({ provider: 90_000, wages: 300_000 }))).toBe(189_000);
  });

  it.each([
    [49, 70_000],
    [249, 60_000],
    [250, 50_000],
  ])('T6: art. 31 lets an undertaking of %d have %d of 100 000', (employees, expected) => {
    const part = rule('share', { kind: 'share', shareBasisPoints: 7000 });
    const guard = rule('guard', {
      kind: 'size_class_intensity',
      ...{ smallBasisPoints: 7000, mediumBasisPoints: 6000, largeBasisPoints: 5000 },
    });
    expect(by([part, guard], facts({ provider: 100_000 }, { employees }))).toBe(expected);
  });

  it.each([
    ['cut', 694_000],
    ['refuse', 0],
  ])('T7: 700 000 after 1 450 000 at 10.72 is above 200 000 euros: %s', (whenAbove, expected) => {
    const whole = rule('share', { kind: 'share', shareBasisPoints: 10_000 });
    const aid = { kind: 'de_minimis', limitEur: 200_000, years: 3, window: 'fiscal_years', whenAbove };
    const earlier = { grantedOre: kroner(1_450_000), grantedOn: '2019-03-01', call: null };
    const awards = [{ ...earlier, deMinimis: true, nokPerEur: 107_200 }];
    const history = { on: '2020-06-01', nokPerEur: 107_200, awards };
    expect(by([whole, rule('aid', aid)], facts({ provider: 700_000 }, { history }))).toBe(expected);
    const less = { ...history, awards: [] };
    expect(by([whole, rule('aid', aid)], facts({ provider: 700_000 }, { history: less }))).toBe(700_000);
  });

  it('T8: delivered on 1 July 2021 the appeal may come until the 22nd', () => {
    const last = (delivered: string): string =>
      toWorkingDay(addDays(delivered, procedureLawOn(delivered).appealWeeks * 7));
    expect(last('2021-07-01')).toBe('2021-07-22');
    expect(last('2021-07-03')).toBe('2021-07-26');
  });

  it('T9: one firm that uses two measures gets 50 000 in all', () => {
    const contract = { unit: 'contract', count: 1, periods: 1, on: '2020-07-10' };
    const after = (kr: number) => ({
      ...{ on: '2020-08-01', nokPerEur: 107_200 },
      awards: [
        {
          ...{ grantedOn: '2020-07-20', call: 'apprentice-p1-2020', deMinimis: true, nokPerEur: 107_200 },
          grantedOre: kroner(kr),
        },
      ].slice(kr === 0 ? 1 : 0),
    });
    const asked = (kr: number, earlier: number): Facts =>
      facts({}, { appliedOre: kroner(kr), units: [contract], history: after(earlier) });
    const first = amount('apprentice-p1-2020', asked(35_000, 0));
    const third = amount('apprentice-p3-2020', asked(25_000, first));
    expect([first, third, first + third]).toEqual([35_000, 15_000, 50_000]);
  });

  const known: ExclusionFacts = {
    ...{ answers: {}, title: 'Sveiseroboter', projectStart: '2020-10-01', projectEnd: '2021-03-31' },
    ...{ participants: 6, weeksPerParticipant: 10, submittedOn: '2020-09-01', decidedOn: '2020-09-15' },
    ...{ municipalityNumber: '5001', countyMunicipalities: ['5001'], otherProjects: [] },
    economy: { equityOre: kroner(1), paidInOre: kroner(1), insolvent: false, soundOn: [] },
    openRecovery: false,
  };
  const stops = (over: Partial<ExclusionFacts>): string[] =>
    exclusionRows(ruleSet('bio2-2020'), { ...known, ...over })
      .filter(({ met }) => met !== 'yes')
      .map(({ id, met }) => `${id} ${met}`);
  const other = (startsOn: string, endsOn: string, title = 'Skyplattform') => ({
    ...{ caseNumber: '2020/0007', title, grantedOn: '2020-05-01', startsOn, endsOn },
  });

  it('T10: two projects of one company that overlap are stopped', () => {
    expect(stops({})).toEqual([]);
    expect(stops({ otherProjects: [other('2020-06-01', '2020-10-01')] })).toEqual([
      'overlap no',
      'new-content judge',
    ]);
    expect(stops({ otherProjects: [other('2020-06-01', '2020-09-30')] })).toEqual(['new-content judge']);
    expect(stops({ otherProjects: [other('2020-06-01', '2020-09-30', 'SVEISE-roboter')] })).toEqual([
      'new-content no',
    ]);
  });

  it('T11: a company that is struck off is stopped whatever the rules', () => {
    const gone = { ...COMPANY, deletedOn: '2020-08-01' };
    expect(eligibilityFaults(ruleSet('bio2-2020'), gone, ['5001']).map(({ code }) => code)).toEqual([
      'company_struck_off',
    ]);
  });

  it('A13: a seat outside with a sub-unit inside applies for those who work there', () => {
    const sample = sampleApplications().find(({ key }) => key === 'A13');
    if (sample === undefined) throw new Error('A13 is missing');
    const rules = ruleSet('bio-2022');
    const given = factsOf(rules, sample.answers, { employees: 40 });
    const county = (over: Partial<ExclusionFacts>) => {
      const place = { municipalityNumber: '0301', countyMunicipalities: ['5001'] };
      const told = { answers: sample.answers, facts: given, submittedOn: '2021-09-01', ...place };
      const rows = exclusionRows(rules, { ...exclusionFactsOf(rules, told), ...over });
      return rows.find(({ id }) => id === 'county');
    };
    expect(county({})?.met).toBe('judge');
    expect(county({ subUnits: [] })?.met).toBe('no');
    expect(county({ subUnits: [{ municipalityNumber: '0301', employees: 34 }] })?.met).toBe('no');
    const inside = { municipalityNumber: '5001', employees: 6 };
    expect(county({ subUnits: [inside] })).toMatchObject({
      met: 'yes',
      explanation: {
        nb: 'Virksomheten ligger utenfor fylket, men har 6 ansatte i underenheter i fylket. Bare de kan delta.',
      },
    });
    expect(county({ subUnits: [{ ...inside, employees: 5 }] })?.met).toBe('judge');
    expect(Number(evaluate(ruleSet(sample.call), given).amountOre)).toBe(sample.expectedAmountOre);
  });

  it('a project is done within 18 months of the decision', () => {
    expect(latestEnd(ruleSet('bio-2022'), '2020-09-15')).toBe('2022-03-15');
    expect(stops({ projectEnd: '2022-03-15' })).toEqual([]);
    expect(stops({ projectEnd: '2022-03-16' })).toEqual(['length no']);
  });
});
