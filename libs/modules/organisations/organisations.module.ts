import { Module } from '@nestjs/common';
import { OrganisationsController } from './http/organisations.controller';
import { Municipalities } from './municipalities';
import { Organisations } from './organisations';
import { ReadOrganisation } from './use-cases/read-organisation';

/** Companies. Needs a global provider of `CompanyRegister`. */
@Module({
  controllers: [OrganisationsController],
  providers: [Municipalities, Organisations, ReadOrganisation],
  exports: [Municipalities, Organisations],
})
export class OrganisationsModule {}
