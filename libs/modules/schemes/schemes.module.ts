import { Module } from '@nestjs/common';
import { OrganisationsModule } from '@tilsagn/modules/organisations';
import { CallsController } from './http/calls.controller';
import { DefinitionsController } from './http/definitions.controller';
import { DraftsController } from './http/drafts.controller';
import { DraftCheck } from './drafting/check-draft';
import { WriteDefinition } from './drafting/write-definition';
import { KnownHandlers } from './known-handlers';
import { CallRooms } from './persistence/call-rooms';
import { Calls } from './persistence/calls';
import { Definitions } from './persistence/definitions';
import { Drafts } from './persistence/drafts';
import { Publications } from './persistence/publications';
import { Schemes } from './persistence/schemes';
import { Versions } from './persistence/versions';
import { CheckEligibility } from './use-cases/check-eligibility';
import { OpenDraft } from './use-cases/open-draft';
import { PreviewDraft } from './use-cases/preview-draft';
import { PublishCall } from './use-cases/publish-call';
import { PublishScheme } from './use-cases/publish-scheme';
import { ReadCalls } from './use-cases/read-calls';
import { ReadDefinitions } from './use-cases/read-definitions';
import { WorkOnDraft } from './use-cases/work-on-draft';

@Module({
  imports: [OrganisationsModule],
  controllers: [CallsController, DefinitionsController, DraftsController],
  providers: [
    CallRooms,
    Calls,
    CheckEligibility,
    Definitions,
    DraftCheck,
    Drafts,
    KnownHandlers,
    OpenDraft,
    PreviewDraft,
    Publications,
    PublishCall,
    PublishScheme,
    ReadCalls,
    ReadDefinitions,
    Schemes,
    Versions,
    WorkOnDraft,
    WriteDefinition,
  ],
  exports: [CallRooms, Calls, Definitions, DraftCheck, Drafts, KnownHandlers, PublishCall, PublishScheme],
})
export class SchemesModule {}
