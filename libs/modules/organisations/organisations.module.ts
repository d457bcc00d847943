import { Module } from '@nestjs/common';
import { MunicipalitiesController } from './http/municipalities.controller';
import { OrganisationsController } from './http/organisations.controller';
import { Municipalities } from './municipalities';
import { Organisations } from './organisations';
import { ReadOrganisation } from './use-cases/read-organisation';

/** Companies. Needs a global provider of `CompanyRegister`. */
@Module({
  controllers: [MunicipalitiesController, OrganisationsController],
  providers: [Municipalities, Organisations, ReadOrganisation],
  exports: [Municipalities, Organisations],
})
export class OrganisationsModule {}
