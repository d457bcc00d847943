import { Module } from '@nestjs/common';
import { CompanyStops } from './company-stops';
import { CompanyStopsController } from './http/company-stops.controller';
import { MunicipalitiesController } from './http/municipalities.controller';
import { OrganisationsController } from './http/organisations.controller';
import { Municipalities } from './municipalities';
import { Organisations } from './organisations';
import { RegisterExtracts } from './register-extracts';
import { ReadOrganisation } from './use-cases/read-organisation';
import { StopCompany } from './use-cases/stop-company';

/** Companies. Needs a global provider of `CompanyRegister`. */
@Module({
  controllers: [CompanyStopsController, MunicipalitiesController, OrganisationsController],
  providers: [CompanyStops, Municipalities, Organisations, ReadOrganisation, RegisterExtracts, StopCompany],
  exports: [CompanyStops, Municipalities, Organisations, RegisterExtracts],
})
export class OrganisationsModule {}
