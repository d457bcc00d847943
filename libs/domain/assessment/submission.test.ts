import type { Answers } from '@tilsagn/domain/applications/form';
import { factsOf } from '@tilsagn/domain/assessment/facts';
import { bio2020, ruleSetWith } from '@tilsagn/domain/assessment/fixtures';
import { submissionFaults } from '@tilsagn/domain/assessment/submission';
import type { SubmissionRule } from '@tilsagn/domain/schemes/rule-set';

const source = 'example';
const RULES: readonly SubmissionRule[] = [
  { id: 'balance', kind: 'costs_equal_financing', source },
  { id: 'within', kind: 'applied_at_most_computed', source },
  { id: 'start', kind: 'starts_not_before_submission', source },
  { id: 'end', kind: 'ends_not_before_start', source },
  {
    id: 'orgnrs',
    kind: 'valid_orgnrs',
    pointers: ['/training/providerOrgnr', '/participants/companies/*/orgnr'],
    source,
  },
  {
    id: 'new',
    kind: 'declared',
    pointer: '/declarations/notStarted',
    expected: true,
    code: 'declaration_not_started',
    source,
  },
];
const rules = ruleSetWith(bio2020.amount, { submission: RULES });

const good = {
  project: { title: 'Robot', startsOn: '2021-09-15', endsOn: '2021-12-15' },
  training: { providerType: 'solution_supplier', providerOrgnr: '399011361' },
  participants: { count: 12, companies: [{ orgnr: '399001374' }] },
  costs: { rows: [{ category: 'provider', amountOre: 42_000_000 }] },
  financing: { rows: [{ source: 'own_cash', amountOre: 17_000_000 }], appliedOre: 25_000_000 },
  declarations: { notStarted: true },
};
const faults = (answers: Answers) =>
  submissionFaults(rules, {
    answers,
    facts: factsOf(rules, answers, { employees: 38 }),
    submittedOn: '2021-09-01',
  });

describe('what may be submitted', () => {
  it('a plan that balances, within the rules, not begun', () => {
    expect(faults(good)).toEqual([]);
  });

  it('costs are financed to the øre', () => {
    const financing = { ...good.financing, appliedOre: 24_999_999 };
    expect(faults({ ...good, financing })).toEqual([
      {
        code: 'financing_unbalanced',
        field: '/financing/rows',
        params: { costs: 42_000_000n, financing: 41_999_999n },
      },
    ]);
  });

  it('not above what the rules give', () => {
    const at = (appliedOre: number) =>
      faults({ ...good, financing: { appliedOre, rows: [{ amountOre: 42_000_000 - appliedOre }] } });
    expect(at(25_200_000)).toEqual([]);
    expect(at(25_200_001)).toEqual([
      { code: 'above_computed', field: '/financing/appliedOre', params: { computed: 25_200_000n } },
    ]);
  });

  it('not started before the day it is sent', () => {
    const from = (startsOn: string) => faults({ ...good, project: { ...good.project, startsOn } });
    expect(from('2021-09-01')).toEqual([]);
    expect(from('2021-08-31')).toEqual([
      { code: 'starts_before_submission', field: '/project/startsOn', params: { submittedOn: '2021-09-01' } },
    ]);
  });

  it('not ended before it starts', () => {
    expect(faults({ ...good, project: { startsOn: '2021-09-15', endsOn: '2021-09-14' } })).toEqual([
      { code: 'ends_before_start', field: '/project/endsOn' },
    ]);
  });

  it.each([[false], [undefined], ['true'], [1]])('not where a declaration is %p', (notStarted) => {
    expect(faults({ ...good, declarations: { notStarted } })).toEqual([
      { code: 'declaration_not_started', field: '/declarations/notStarted' },
    ]);
  });

  it('organisation numbers are checked where they stand, and left alone where there is none', () => {
    const companies = [{ orgnr: '399001374' }, { orgnr: '399001375' }, { orgnr: 399001374 }, {}];
    expect(faults({ ...good, training: {}, participants: { count: 12, companies } })).toEqual([
      { code: 'bad_orgnr', field: '/participants/companies/1/orgnr' },
      { code: 'bad_orgnr', field: '/participants/companies/2/orgnr' },
    ]);
  });

  it('an empty draft lacks its declarations; the schema tells the rest', () => {
    expect(faults({}).map((reason) => reason.code)).toEqual(['declaration_not_started']);
  });
});

describe('the facts of half-typed answers', () => {
  it('hold only what is complete and known', () => {
    const answers = {
      costs: {
        rows: [
          { category: 'provider', amountOre: 100 },
          { category: 'provider' },
          { category: 'yacht', amountOre: 100 },
          { category: 'wages', amountOre: -1 },
          { category: 'wages', amountOre: 1.5 },
          { category: 'wages', amountOre: '100' },
          null,
        ],
      },
      financing: { rows: 'none', appliedOre: 'much' },
      participants: { count: 'many' },
      project: { startsOn: '2021-02-30' },
    };
    expect(factsOf(rules, answers, { employees: null })).toEqual({
      costsFrom: 'plan',
      costs: [{ category: 'provider', amountOre: 100n }],
      financing: [],
      financingOre: 0n,
      providerType: null,
      appliedOre: null,
      participants: null,
      employees: null,
      projectStart: null,
      projectEnd: null,
    });
  });
});
