import { Module } from '@nestjs/common';
import { AssessmentModule } from '@tilsagn/modules/assessment';
import { DecisionsModule } from '@tilsagn/modules/decisions';
import { Exporter, LedgerModule } from '@tilsagn/modules/ledger';
import { NotificationsModule } from '@tilsagn/modules/notifications';
import { OrganisationsModule } from '@tilsagn/modules/organisations';
import { SchemesModule } from '@tilsagn/modules/schemes';
import { WorkflowModule } from '@tilsagn/modules/workflow';
import { AwardByList } from './award-by-list';
import { ExportContractList } from './export/export-contract-list';
import { AskBeforeAward } from './http/ask-before-award';
import { AskBeforePosting } from './http/ask-before-posting';
import { ContractListsController } from './http/contract-lists.controller';
import { DirectAwardsController } from './http/direct-awards.controller';
import { AwardPapers } from './persistence/award-papers';
import { ContractLists } from './persistence/contract-lists';
import { TellOfList } from './tell-of-list';
import { ImportContracts } from './use-cases/import-contracts';
import { MakeDirectAward } from './use-cases/make-direct-award';
import { MoveContractList } from './use-cases/move-contract-list';
import { PostContractList } from './use-cases/post-contract-list';
import { ReadContractLists } from './use-cases/read-contract-lists';
import { RegisterAward } from './workflow/register-award.effect';

const useCases = [ImportContracts, MakeDirectAward, MoveContractList, PostContractList, ReadContractLists];

/** Awards that the county makes itself: one by one, and by contract lists. */
@Module({
  imports: [
    AssessmentModule,
    DecisionsModule,
    LedgerModule,
    NotificationsModule,
    OrganisationsModule,
    SchemesModule,
    WorkflowModule,
  ],
  controllers: [ContractListsController, DirectAwardsController],
  providers: [
    ...useCases,
    AskBeforeAward,
    AskBeforePosting,
    AwardByList,
    AwardPapers,
    ContractLists,
    ExportContractList,
    Exporter,
    RegisterAward,
    TellOfList,
  ],
  exports: useCases,
})
export class AwardsModule {}
