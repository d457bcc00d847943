import type { OrganisationFacts } from '@tilsagn/domain/organisations/organisation';
import type { CompanyExtract } from '@tilsagn/modules/organisations';

/** What the rules ask of a frozen extract of the register. */
export const organisationFacts = (extract: CompanyExtract): OrganisationFacts => ({
  name: extract.name,
  form: extract.form,
  employees: extract.employees,
  municipalityNumber: extract.municipalityNumber,
  bankrupt: extract.bankrupt,
  deletedOn: extract.deletedOn ?? null,
});
