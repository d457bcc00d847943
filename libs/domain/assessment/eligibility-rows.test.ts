import { eligibilityRows } from '@tilsagn/domain/assessment/eligibility-rows';
import { ruleSetWith } from '@tilsagn/domain/assessment/fixtures';
import type { OrganisationFacts } from '@tilsagn/domain/organisations/organisation';
import type { EligibilityRule } from '@tilsagn/domain/schemes/rule-set';

const about = { source: 'Utlysningen' };
const rules: readonly EligibilityRule[] = [
  { ...about, id: 'small', kind: 'employees', below: 50, toBeConfirmed: true },
  { ...about, id: 'in-county', kind: 'municipality_in_county' },
  { ...about, id: 'forms', kind: 'legal_form_not_in', forms: ['KOMM', 'FYLK'] },
  { ...about, id: 'solvent', kind: 'not_bankrupt' },
];
const company: OrganisationFacts = {
  name: 'Prøve AS',
  form: 'AS',
  employees: 38,
  municipalityNumber: '5001',
  bankrupt: false,
  deletedOn: null,
};
const rowsOf = (over: Partial<OrganisationFacts> = {}, eligibility = rules) =>
  eligibilityRows(ruleSetWith([], { eligibility }), { ...company, ...over }, ['5001', '5006']);
const metBy = (over: Partial<OrganisationFacts>, eligibility = rules) =>
  Object.fromEntries(rowsOf(over, eligibility).map(({ id, met }) => [id, met]));

describe('who may apply, told one by one', () => {
  it('explains each demand with its source', () => {
    const rows = rowsOf();
    expect(rows.map(({ id, met }) => [id, met])).toEqual([
      ['registered', 'yes'],
      ['small', 'yes'],
      ['in-county', 'yes'],
      ['forms', 'yes'],
      ['solvent', 'yes'],
    ]);
    expect(rows[1]).toEqual({
      id: 'small',
      label: { nb: 'Antall ansatte', nn: 'Tal på tilsette', en: 'Number of employees' },
      met: 'yes',
      explanation: {
        nb: 'Virksomheten har 38 ansatte. Utlysningen er for virksomheter med færre enn 50 ansatte.',
        nn: 'Verksemda har 38 tilsette. Utlysinga er for verksemder med færre enn 50 tilsette.',
        en: 'The organisation has 38 employees. The call is for organisations with fewer than 50 employees.',
      },
      source: 'Utlysningen',
      toBeConfirmed: true,
    });
  });

  it.each<[string, Partial<OrganisationFacts>, string]>([
    ['too many employees', { employees: 50 }, 'small'],
    ['an address outside the county', { municipalityNumber: '0301' }, 'in-county'],
    ['a form that is left out', { form: 'KOMM' }, 'forms'],
    ['bankruptcy', { bankrupt: true }, 'solvent'],
  ])('finds %s and nothing else', (_, over, id) => {
    const against = rowsOf(over).filter(({ met }) => met !== 'yes');
    expect(against.map((row) => [row.id, row.met])).toEqual([[id, 'no']]);
  });

  it('says no more of a struck-off company than that', () => {
    expect(metBy({ deletedOn: '2020-03-01' })).toEqual({ registered: 'no' });
  });

  it('does not guess what the register withholds', () => {
    const from = (min: number): EligibilityRule[] => [{ ...about, id: 'min', kind: 'employees', min }];
    expect([1, 3, 5].map((min) => metBy({ employees: null }, from(min))['min'])).toEqual([
      'yes',
      'unknown',
      'no',
    ]);
    expect(metBy({ employees: null })).toMatchObject({ small: 'yes' });
    expect(metBy({ municipalityNumber: null })).toMatchObject({ 'in-county': 'unknown' });
  });
});
