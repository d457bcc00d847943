import { eligibilityFaults } from '@tilsagn/domain/assessment/eligibility';
import { texts, type FullText } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/eligibility.json';
import nb from '@tilsagn/domain/locales/nb/eligibility.json';
import nn from '@tilsagn/domain/locales/nn/eligibility.json';
import { EMPLOYEES_SHOWN_FROM, type OrganisationFacts } from '@tilsagn/domain/organisations/organisation';
import type { EligibilityRule, RuleSet } from '@tilsagn/domain/schemes/rule-set';

/** One demand on who may apply, held against the register: met, not met, or not to be told from the register. */
export interface EligibilityRow {
  readonly id: string;
  readonly label: FullText;
  readonly met: 'yes' | 'no' | 'unknown';
  readonly explanation: FullText;
  readonly source: string;
  readonly toBeConfirmed: boolean;
}

type EmployeesRule = Extract<EligibilityRule, { kind: 'employees' }>;

const say = texts({ nb, nn, en });
const REGISTER = 'Enhetsregisteret';

function employees(
  { min, max, below = max === undefined ? undefined : max + 1 }: EmployeesRule,
  count: number | null,
) {
  const told = count === null ? 'withheld' : 'employees';
  const values = { count: count ?? 0, min: min ?? 0, below: below ?? 0 };
  if (min === undefined) return say(below === undefined ? `${told}_any` : `${told}_below`, values);
  return say(below === undefined ? `${told}_from` : `${told}_between`, values);
}

/** The register withholds a number between one and four: a demand that parts those cannot be answered. */
const isHidden = (
  rule: EligibilityRule,
  { employees: count, municipalityNumber }: OrganisationFacts,
): boolean => {
  if (rule.kind === 'municipality_in_county') return municipalityNumber === null;
  if (rule.kind !== 'employees' || count !== null) return false;
  const { min = 0, max = Infinity, below = max + 1 } = rule;
  return (min > 1 && min < EMPLOYEES_SHOWN_FROM) || (below > 1 && below < EMPLOYEES_SHOWN_FROM);
};

function explanationOf(
  rule: EligibilityRule,
  met: EligibilityRow['met'],
  facts: OrganisationFacts,
): FullText {
  switch (rule.kind) {
    case 'employees':
      return employees(rule, facts.employees);
    case 'municipality_in_county':
      return say(`municipality_in_county_${met}`);
    case 'legal_form_not_in':
      return say(met === 'no' ? 'legal_form_not_in_no' : 'legal_form_not_in_yes', { form: facts.form });
    case 'not_bankrupt':
      return say(met === 'no' ? 'not_bankrupt_no' : 'not_bankrupt_yes');
  }
}

/**
 * Each demand of a call on who may apply, with what the register says of a company: the same rules as
 * `eligibilityFaults`, told one by one for somebody who has not applied yet.
 * @param countyMunicipalities the county's municipality numbers on the day.
 */
export function eligibilityRows(
  ruleSet: RuleSet,
  organisation: OrganisationFacts,
  countyMunicipalities: readonly string[],
): readonly EligibilityRow[] {
  const registered = organisation.deletedOn === null;
  const first: EligibilityRow = {
    id: 'registered',
    label: say('label_registered'),
    met: registered ? 'yes' : 'no',
    explanation: say(registered ? 'registered_yes' : 'registered_no'),
    source: REGISTER,
    toBeConfirmed: false,
  };
  if (!registered) return [first];
  const rows = ruleSet.eligibility.map((rule): EligibilityRow => {
    const against = eligibilityFaults(
      { ...ruleSet, eligibility: [rule] },
      organisation,
      countyMunicipalities,
    );
    const met = isHidden(rule, organisation) ? 'unknown' : against.length > 0 ? 'no' : 'yes';
    return {
      id: rule.id,
      label: say(`label_${rule.kind}`),
      met,
      explanation: explanationOf(rule, met, organisation),
      source: rule.source,
      toBeConfirmed: rule.toBeConfirmed ?? false,
    };
  });
  return [first, ...rows];
}
