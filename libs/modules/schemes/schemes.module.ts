import { Module } from '@nestjs/common';
import { OrganisationsModule } from '@tilsagn/modules/organisations';
import { CallsController } from './http/calls.controller';
import { Calls } from './persistence/calls';
import { Definitions } from './persistence/definitions';
import { Publications } from './persistence/publications';
import { Schemes } from './persistence/schemes';
import { CheckEligibility } from './use-cases/check-eligibility';
import { PublishCall } from './use-cases/publish-call';
import { PublishScheme } from './use-cases/publish-scheme';
import { ReadCalls } from './use-cases/read-calls';

@Module({
  imports: [OrganisationsModule],
  controllers: [CallsController],
  providers: [
    Calls,
    CheckEligibility,
    Definitions,
    Publications,
    PublishCall,
    PublishScheme,
    ReadCalls,
    Schemes,
  ],
  exports: [Calls, Definitions, PublishCall, PublishScheme],
})
export class SchemesModule {}
