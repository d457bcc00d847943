import { Module } from '@nestjs/common';
import { PeopleModule } from '@tilsagn/modules/access';
import { AidModule } from '@tilsagn/modules/aid';
import { DocumentsModule } from '@tilsagn/modules/documents';
import { MessagesModule } from '@tilsagn/modules/messages';
import { NotificationsModule } from '@tilsagn/modules/notifications';
import { OrganisationsModule } from '@tilsagn/modules/organisations';
import { SchemesModule } from '@tilsagn/modules/schemes';
import { WorkflowModule } from '@tilsagn/modules/workflow';
import { ApplicationChecker } from './application-checker';
import { CallLine } from './call-line';
import { LanguageOfCase } from './language-of-case';
import { Drafts } from './drafts';
import { ApplicationStepsController } from './http/application-steps.controller';
import { ApplicationsController } from './http/applications.controller';
import { AttachmentsController } from './http/attachments.controller';
import { PapersController } from './http/papers.controller';
import { SentApplications } from './papers/sent-applications';
import { PrintApplication } from './use-cases/print-application';
import { CaseLanguageController } from './http/case-language.controller';
import { CopiesController } from './http/copies.controller';
import { EntriesController } from './http/entries.controller';
import { CorrectionsController } from './http/corrections.controller';
import { CaseController } from './http/case.controller';
import { ExamineBeforeAttach } from './http/examine-before-attach';
import { AskBeforeCopy, AskBeforeEnter, AskBeforeStart, AskBeforeSubmit } from './http/register-questions';
import { EmptyDraftsJob } from './jobs/empty-drafts.job';
import { LetInJob } from './jobs/let-in.job';
import { RemindOfDraftsJob } from './jobs/remind-of-drafts.job';
import { AnswersStore } from './persistence/answers';
import { CaseNumbers } from './persistence/case-numbers';
import { Contacts } from './persistence/contacts';
import { Copies } from './persistence/copies';
import { InformationAnswers } from './persistence/information-answers';
import { ForgottenDrafts } from './persistence/forgotten-drafts';
import { Participants } from './persistence/participants';
import { WaitingLine } from './persistence/waiting-line';
import { AnswerInformationRequest } from './use-cases/answer-information-request';
import { AttachFile } from './use-cases/attach-file';
import { ChooseCaseLanguage } from './use-cases/choose-case-language';
import { EnterApplication } from './use-cases/enter-application';
import { ListEntered } from './use-cases/list-entered';
import { CheckApplication } from './use-cases/check-application';
import { CopyApplication } from './use-cases/copy-application';
import { CorrectApplication } from './use-cases/correct-application';
import { EmptyDrafts } from './use-cases/empty-drafts';
import { ReadChanges } from './use-cases/read-changes';
import { LetIn } from './use-cases/let-in';
import { ListApplications } from './use-cases/list-applications';
import { ReadApplication } from './use-cases/read-application';
import { ReadAttachment } from './use-cases/read-attachment';
import { ReadCase } from './use-cases/read-case';
import { RemoveAttachment } from './use-cases/remove-attachment';
import { RemindOfDrafts } from './use-cases/remind-of-drafts';
import { SaveAnswers } from './use-cases/save-answers';
import { StartApplication } from './use-cases/start-application';
import { SubmitApplication } from './use-cases/submit-application';
import { WithdrawApplication } from './use-cases/withdraw-application';
import { FormValidator } from './validation/form-validator';
import { ApplicationCards } from './views/application-cards';
import { ApplicationPartsReader } from './views/application-parts';
import { ApplicationViews } from './views/application-views';
import { EntryViews } from './views/entry-views';
import { CheckViews } from './views/check-views';
import { CaseViews } from './views/case-views';
import { AssignCaseNumber, FreezeSubmission, RecordAnswer } from './workflow/effects';
import { CallOpenGuard, CompleteGuard } from './workflow/guards';

const USE_CASES = [
  AnswerInformationRequest,
  AttachFile,
  CheckApplication,
  ChooseCaseLanguage,
  CopyApplication,
  CorrectApplication,
  EmptyDrafts,
  EnterApplication,
  LetIn,
  ListApplications,
  ListEntered,
  PrintApplication,
  ReadApplication,
  ReadAttachment,
  ReadCase,
  ReadChanges,
  RemoveAttachment,
  RemindOfDrafts,
  SaveAnswers,
  StartApplication,
  SubmitApplication,
  WithdrawApplication,
];

const PERSISTENCE = [
  AnswersStore,
  CaseNumbers,
  Contacts,
  Copies,
  ForgottenDrafts,
  InformationAnswers,
  Participants,
  WaitingLine,
];

@Module({
  imports: [
    AidModule,
    PeopleModule,
    DocumentsModule,
    MessagesModule,
    NotificationsModule,
    OrganisationsModule,
    SchemesModule,
    WorkflowModule,
  ],
  controllers: [
    ApplicationsController,
    ApplicationStepsController,
    AttachmentsController,
    PapersController,
    CaseController,
    CopiesController,
    CorrectionsController,
    EntriesController,
    CaseLanguageController,
  ],
  providers: [
    ...USE_CASES,
    ...PERSISTENCE,
    ApplicationCards,
    ApplicationChecker,
    ApplicationPartsReader,
    ApplicationViews,
    AskBeforeCopy,
    AskBeforeEnter,
    EntryViews,
    AskBeforeStart,
    AskBeforeSubmit,
    ExamineBeforeAttach,
    AssignCaseNumber,
    CallLine,
    CallOpenGuard,
    CaseViews,
    CheckViews,
    CompleteGuard,
    Drafts,
    FormValidator,
    FreezeSubmission,
    LanguageOfCase,
    RecordAnswer,
    EmptyDraftsJob,
    LetInJob,
    RemindOfDraftsJob,
    SentApplications,
  ],
  exports: USE_CASES,
})
export class ApplicationsModule {}
