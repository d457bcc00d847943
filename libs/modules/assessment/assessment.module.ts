import { Module } from '@nestjs/common';
import { AidModule } from '@tilsagn/modules/aid';
import { LedgerModule } from '@tilsagn/modules/ledger';
import { NotificationsModule } from '@tilsagn/modules/notifications';
import { OrganisationsModule } from '@tilsagn/modules/organisations';
import { WorkflowModule } from '@tilsagn/modules/workflow';
import { AssessmentContributor } from './case-file/assessment-contributor';
import { ChecklistOfCase } from './case-file/checklist-of-case';
import { FramesOfCase } from './case-file/frames-of-case';
import { Computations } from './computations';
import { AssignmentsController } from './http/assignments.controller';
import { AssessmentController } from './http/assessment.controller';
import { ImpartialityDeclarations } from './persistence/impartiality';
import { InformationRequests } from './persistence/information-requests';
import { Recommendations } from './persistence/recommendations';
import { Submissions } from './persistence/submissions';
import { AssignCases } from './use-cases/assign-cases';
import { Caseworkers } from './persistence/caseworkers';
import { DeclareImpartiality } from './use-cases/declare-impartiality';
import { Recommend } from './use-cases/recommend';
import { RequestInformation } from './use-cases/request-information';
import { ResumeAssessment } from './use-cases/resume-assessment';
import { TakeCase } from './use-cases/take-case';
import { AnswerOverdueGuard } from './workflow/answer-overdue.guard';
import { AssignToActor } from './workflow/assign-to-actor.effect';
import { ImpartialGuard } from './workflow/impartial.guard';
import { RecordInformationRequest } from './workflow/record-information-request.effect';
import { RecordRecommendation } from './workflow/record-recommendation.effect';
import { ReleaseReservation, Reserve } from './workflow/reservation.effects';
import { SomethingRecommendedGuard } from './workflow/something-recommended.guard';
import { WithinComputedGuard } from './workflow/within-computed.guard';

const useCases = [
  AssignCases,
  DeclareImpartiality,
  Recommend,
  RequestInformation,
  ResumeAssessment,
  TakeCase,
];

@Module({
  imports: [AidModule, LedgerModule, NotificationsModule, OrganisationsModule, WorkflowModule],
  controllers: [AssessmentController, AssignmentsController],
  providers: [
    ...useCases,
    AnswerOverdueGuard,
    AssessmentContributor,
    AssignToActor,
    Caseworkers,
    ChecklistOfCase,
    Computations,
    FramesOfCase,
    ImpartialGuard,
    ImpartialityDeclarations,
    InformationRequests,
    Recommendations,
    RecordInformationRequest,
    RecordRecommendation,
    ReleaseReservation,
    Reserve,
    SomethingRecommendedGuard,
    Submissions,
    WithinComputedGuard,
  ],
  exports: [...useCases, ChecklistOfCase, Computations, FramesOfCase, Recommendations],
})
export class AssessmentModule {}
