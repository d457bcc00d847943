import type { OrganisationFacts } from '@tilsagn/domain/organisations/organisation';
import { EMPLOYEES_SHOWN_FROM, employsFewerThan } from '@tilsagn/domain/organisations/organisation';
import type { Reason } from '@tilsagn/domain/result';
import type { EligibilityRule, RuleSet } from '@tilsagn/domain/schemes/rule-set';

type EmployeesRule = Extract<EligibilityRule, { kind: 'employees' }>;

/** A withheld number is one to four: refused as too few only where even four are. */
function employees(rule: EmployeesRule, count: number | null): Reason | undefined {
  const { min, max, below = max === undefined ? undefined : max + 1 } = rule;
  if (below !== undefined && !employsFewerThan(count, below)) {
    return { code: 'too_many_employees', params: { below } };
  }
  if (min !== undefined && (count ?? EMPLOYEES_SHOWN_FROM - 1) < min) {
    return { code: 'too_few_employees', params: { min } };
  }
  return undefined;
}

function reasonOf(
  rule: EligibilityRule,
  organisation: OrganisationFacts,
  countyMunicipalities: readonly string[],
): Reason | undefined {
  switch (rule.kind) {
    case 'employees':
      return employees(rule, organisation.employees);
    case 'municipality_in_county': {
      const { municipalityNumber } = organisation;
      const inCounty = municipalityNumber !== null && countyMunicipalities.includes(municipalityNumber);
      return inCounty ? undefined : { code: 'outside_county' };
    }
    case 'legal_form_not_in':
      return rule.forms.includes(organisation.form)
        ? { code: 'legal_form_excluded', params: { form: organisation.form } }
        : undefined;
    case 'not_bankrupt':
      return organisation.bankrupt
        ? { code: 'company_bankrupt', params: { name: organisation.name } }
        : undefined;
  }
}

/**
 * Why an organisation may not apply, by the call's rules and the register's extract; nothing where it may.
 * @param countyMunicipalities the county's municipality numbers on the day.
 * Codes: too_many_employees, too_few_employees, outside_county, legal_form_excluded, company_bankrupt,
 * company_struck_off (always, whatever the rules).
 */
export function eligibilityFaults(
  ruleSet: RuleSet,
  organisation: OrganisationFacts,
  countyMunicipalities: readonly string[],
): readonly Reason[] {
  const { deletedOn } = organisation;
  if (deletedOn !== null) return [{ code: 'company_struck_off', params: { deletedOn } }];
  return ruleSet.eligibility
    .map((rule) => reasonOf(rule, organisation, countyMunicipalities))
    .filter((reason) => reason !== undefined);
}
