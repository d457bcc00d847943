import { Module } from '@nestjs/common';
import { OrganisationsModule } from '@tilsagn/modules/organisations';
import { CallsController } from './http/calls.controller';
import { Calls } from './persistence/calls';
import { Definitions } from './persistence/definitions';
import { Publications } from './persistence/publications';
import { CheckEligibility } from './use-cases/check-eligibility';
import { PublishCall } from './use-cases/publish-call';
import { ReadCalls } from './use-cases/read-calls';

@Module({
  imports: [OrganisationsModule],
  controllers: [CallsController],
  providers: [Calls, CheckEligibility, Definitions, Publications, PublishCall, ReadCalls],
  exports: [Calls, Definitions, PublishCall],
})
export class SchemesModule {}
