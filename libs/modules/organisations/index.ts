export { CompanyRegister, type CompanyExtract, type LookUpOptions } from './company-register';
export { Municipalities } from './municipalities';
export { Organisations } from './organisations';
export { OrganisationsModule } from './organisations.module';
