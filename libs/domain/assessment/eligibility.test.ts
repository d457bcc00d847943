import { eligibilityFaults } from '@tilsagn/domain/assessment/eligibility';
import { bio2020, ruleSetWith } from '@tilsagn/domain/assessment/fixtures';
import type { OrganisationFacts } from '@tilsagn/domain/organisations/organisation';
import type { EligibilityRule } from '@tilsagn/domain/schemes/rule-set';

const nidelv: OrganisationFacts = {
  name: 'Nidelv Prøverobotikk AS',
  form: 'AS',
  employees: 38,
  municipalityNumber: '5001',
  bankrupt: false,
  deletedOn: null,
};
const source = 'example';
const RULES: readonly EligibilityRule[] = [
  { id: 'small', kind: 'employees', below: 50, source },
  { id: 'county', kind: 'municipality_in_county', source },
  { id: 'form', kind: 'legal_form_not_in', forms: ['KOMM'], source },
  { id: 'bankrupt', kind: 'not_bankrupt', source },
];
const faults = (over: Partial<OrganisationFacts>, eligibility = RULES) =>
  eligibilityFaults(ruleSetWith([], { eligibility }), { ...nidelv, ...over }, ['5001', '5038']);
const codes = (over: Partial<OrganisationFacts>, eligibility = RULES) =>
  faults(over, eligibility).map((reason) => reason.code);

describe('who may apply', () => {
  it('a small company of the county may', () => {
    expect(codes({})).toEqual([]);
  });

  it.each([
    [49, []],
    [50, ['too_many_employees']],
    [null, []],
  ])('with %s employees below 50: %j', (employees, expected) => {
    expect(codes({ employees })).toEqual(expected);
  });

  it.each([
    [50, []],
    [250, []],
    [251, ['too_many_employees']],
    [49, ['too_few_employees']],
    [null, ['too_few_employees']],
  ])('with %s employees from 50 to 250: %j', (employees, expected) => {
    expect(codes({ employees }, [{ id: 'medium', kind: 'employees', min: 50, max: 250, source }])).toEqual(
      expected,
    );
  });

  it('a withheld number may be four', () => {
    const from = (min: number) =>
      codes({ employees: null }, [{ id: 'from', kind: 'employees', min, source }]);
    expect(from(4)).toEqual([]);
    expect(from(5)).toEqual(['too_few_employees']);
  });

  it('tells the bound', () => {
    expect(faults({ employees: 64 })).toEqual([{ code: 'too_many_employees', params: { below: 50 } }]);
  });

  it.each([['3403'], [null]])('not from municipality %s', (municipalityNumber) => {
    expect(codes({ municipalityNumber })).toEqual(['outside_county']);
  });

  it('not a municipality, not a bankrupt company, and every reason is told', () => {
    expect(codes({ form: 'KOMM', bankrupt: true })).toEqual(['legal_form_excluded', 'company_bankrupt']);
  });

  it('never a struck-off one, whatever the rules', () => {
    expect(eligibilityFaults(bio2020, { ...nidelv, deletedOn: '2021-08-01' }, [])).toEqual([
      { code: 'company_struck_off', params: { deletedOn: '2021-08-01' } },
    ]);
  });
});
