export {
  CompanyRegister,
  type CompanyExtract,
  type LookUpOptions,
  type SubUnit,
  type SubUnits,
} from './company-register';
export { CompanyStops, type CompanyStop } from './company-stops';
export { CompanyStopDto, companyStopDto } from './http/company-stop.dto';
export { OrganisationDto, organisationDto } from './http/organisation.dto';
export { Municipalities } from './municipalities';
export { Organisations } from './organisations';
export { OrganisationsModule } from './organisations.module';
export { RegisterExtracts } from './register-extracts';
