import { Module } from '@nestjs/common';
import { AidModule } from '@tilsagn/modules/aid';
import { AssessmentModule } from '@tilsagn/modules/assessment';
import { LedgerModule } from '@tilsagn/modules/ledger';
import { NotificationsModule } from '@tilsagn/modules/notifications';
import { OrganisationsModule } from '@tilsagn/modules/organisations';
import { SchemesModule } from '@tilsagn/modules/schemes';
import { WorkflowModule } from '@tilsagn/modules/workflow';
import { DecisionsContributor } from './case-file/decisions-contributor';
import { EvidenceOfDecision } from './evidence';
import { AcceptanceController } from './http/acceptance.controller';
import { ApprovalsController } from './http/approvals.controller';
import { WaitingRecommendations } from './persistence/waiting-recommendations';
import { ListApprovals } from './use-cases/list-approvals';
import { DecisionController } from './http/decision.controller';
import { LetterController } from './http/letter.controller';
import { AskBeforeApproval } from './http/register-question';
import { ExpireOffersJob } from './jobs/expire-offers.job';
import { LetterHandler } from './jobs/letter.handler';
import { EvidenceSources } from './persistence/evidence-sources';
import { ReadEvidence } from './use-cases/read-evidence';
import { EvidenceController } from './http/evidence.controller';
import { Decisions } from './persistence/decisions';
import { OverdueOffers } from './persistence/overdue-offers';
import { AnswerOffer } from './use-cases/answer-offer';
import { Approve } from './use-cases/approve';
import { ExpireOffers } from './use-cases/expire-offers';
import { PrintLetter } from './use-cases/print-letter';
import { ReturnCase } from './use-cases/return-case';
import { SendLetter } from './use-cases/send-letter';
import { TurnDown } from './use-cases/turn-down';
import { AcceptanceOpenGuard, AcceptanceOverdueGuard } from './workflow/acceptance.guards';
import { CancelCommitment, CommitAndRelease } from './workflow/money.effects';
import { PrepareLetter } from './workflow/prepare-letter.effect';
import { QueueLetter } from './workflow/queue-letter.effect';
import { SetAcceptanceDeadline } from './workflow/set-acceptance-deadline.effect';
import { WriteDecision } from './workflow/write-decision.effect';

const useCases = [
  AnswerOffer,
  Approve,
  ExpireOffers,
  ListApprovals,
  ReadEvidence,
  ReturnCase,
  SendLetter,
  TurnDown,
  PrintLetter,
];

@Module({
  imports: [
    AidModule,
    AssessmentModule,
    LedgerModule,
    NotificationsModule,
    OrganisationsModule,
    SchemesModule,
    WorkflowModule,
  ],
  controllers: [
    AcceptanceController,
    ApprovalsController,
    DecisionController,
    EvidenceController,
    LetterController,
  ],
  providers: [
    ...useCases,
    AcceptanceOpenGuard,
    AcceptanceOverdueGuard,
    AskBeforeApproval,
    CancelCommitment,
    CommitAndRelease,
    Decisions,
    DecisionsContributor,
    EvidenceOfDecision,
    EvidenceSources,
    ExpireOffersJob,
    LetterHandler,
    OverdueOffers,
    PrepareLetter,
    QueueLetter,
    SetAcceptanceDeadline,
    WaitingRecommendations,
    WriteDecision,
  ],
  exports: useCases,
})
export class DecisionsModule {}
