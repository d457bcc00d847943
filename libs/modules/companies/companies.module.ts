import { Module } from '@nestjs/common';
import { DisbursementsModule } from '@tilsagn/modules/disbursements';
import { OrganisationsModule } from '@tilsagn/modules/organisations';
import { SchemesModule } from '@tilsagn/modules/schemes';
import { WorkflowModule } from '@tilsagn/modules/workflow';
import { CompaniesController } from './http/companies.controller';
import { CompanyRecords } from './persistence/company-records';
import { ReadCompany } from './use-cases/read-company';
import { ReadRegister } from './use-cases/read-register';
import { ReadSubUnits } from './use-cases/read-sub-units';
import { SearchCompanies } from './use-cases/search-companies';

/** What the county has had to do with each company. */
@Module({
  imports: [DisbursementsModule, OrganisationsModule, SchemesModule, WorkflowModule],
  controllers: [CompaniesController],
  providers: [CompanyRecords, ReadCompany, ReadRegister, ReadSubUnits, SearchCompanies],
})
export class CompaniesModule {}
