import { Module } from '@nestjs/common';
import { NotificationsModule } from '@tilsagn/modules/notifications';
import { OrganisationsModule } from '@tilsagn/modules/organisations';
import { CallWatchController } from './http/call-watch.controller';
import { CallsController } from './http/calls.controller';
import { DefinitionsController } from './http/definitions.controller';
import { DraftsController } from './http/drafts.controller';
import { DraftCheck } from './drafting/check-draft';
import { WriteDefinition } from './drafting/write-definition';
import { TellWatchersJob } from './jobs/tell-watchers.job';
import { KnownHandlers } from './known-handlers';
import { CallRooms } from './persistence/call-rooms';
import { CallWatches } from './persistence/call-watches';
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
import { TellWatchers } from './use-cases/tell-watchers';
import { WatchCall } from './use-cases/watch-call';
import { WorkOnDraft } from './use-cases/work-on-draft';

@Module({
  imports: [NotificationsModule, OrganisationsModule],
  controllers: [CallWatchController, CallsController, DefinitionsController, DraftsController],
  providers: [
    CallRooms,
    CallWatches,
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
    TellWatchers,
    TellWatchersJob,
    Versions,
    WatchCall,
    WorkOnDraft,
    WriteDefinition,
  ],
  exports: [
    CallRooms,
    Calls,
    Definitions,
    DraftCheck,
    Drafts,
    KnownHandlers,
    PublishCall,
    PublishScheme,
    TellWatchers,
  ],
})
export class SchemesModule {}
