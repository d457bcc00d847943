import { Module } from '@nestjs/common';
import { OrganisationsController } from './http/organisations.controller';
import { Organisations } from './organisations';
import { ReadOrganisation } from './use-cases/read-organisation';

/** Companies. Needs a global provider of `CompanyRegister`. */
@Module({
  controllers: [OrganisationsController],
  providers: [Organisations, ReadOrganisation],
  exports: [Organisations],
})
export class OrganisationsModule {}
