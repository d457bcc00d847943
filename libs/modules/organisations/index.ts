export { CompanyRegister, type CompanyExtract, type LookUpOptions } from './company-register';
export { Organisations } from './organisations';
export { OrganisationsModule } from './organisations.module';
