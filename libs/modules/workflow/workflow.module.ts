import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AuditModule } from '@tilsagn/modules/audit';
import { NotificationsModule } from '@tilsagn/modules/notifications';
import { OrganisationsModule } from '@tilsagn/modules/organisations';
import { SchemesModule } from '@tilsagn/modules/schemes';
import { CaseAccess } from './case-access';
import { CaseDefinitions } from './case-definitions';
import { CaseFile } from './case-file/case-file';
import { CaseTexts } from './case-texts';
import { CaseWorkflow } from './case-workflow';
import { WorkflowBootCheck } from './handlers/boot-check';
import { ClearDeadline } from './handlers/clear-deadline';
import { CompanyNotStopped } from './handlers/company-not-stopped';
import { WorkflowHandlers } from './handlers/handlers';
import { CasesController } from './http/cases.controller';
import { ExportCasesController } from './http/export-cases.controller';
import {
  NotifyApplicant,
  NotifyApprovers,
  NotifyCaseworker,
  NotifyCaseworkers,
  NotifyFinance,
} from './notify/notify-effects';
import { FoldTalliesJob } from './jobs/fold-tallies.job';
import { CompanyCases } from './persistence/company-cases';
import { CaseHistory } from './persistence/case-history';
import { Cases } from './persistence/cases';
import { People } from './persistence/people';
import { WorklistViewsController } from './http/worklist-views.controller';
import { Worklist } from './persistence/worklist';
import { WorklistCounts } from './persistence/worklist-counts';
import { WorklistViews } from './persistence/worklist-views';
import { ChangeWorklistView } from './use-cases/change-worklist-view';
import { ExportCases } from './use-cases/export-cases';
import { ListCases } from './use-cases/list-cases';
import { ReadCompanyCases } from './use-cases/read-company-cases';
import { ReadHistory } from './use-cases/read-history';
import { ReadWorklistViews } from './use-cases/read-worklist-views';
import { SaveWorklistView } from './use-cases/save-worklist-view';
import { WorkflowEngine } from './workflow-engine';
import { OpenStates } from './worklist/open-states';
import { WorklistExtras } from './worklist/worklist-contributor';

@Module({
  imports: [AuditModule, DiscoveryModule, NotificationsModule, OrganisationsModule, SchemesModule],
  controllers: [ExportCasesController, CasesController, WorklistViewsController],
  providers: [
    CaseAccess,
    CaseDefinitions,
    CaseFile,
    CaseHistory,
    CaseTexts,
    CaseWorkflow,
    Cases,
    ChangeWorklistView,
    ClearDeadline,
    CompanyCases,
    CompanyNotStopped,
    ExportCases,
    FoldTalliesJob,
    ListCases,
    NotifyApplicant,
    NotifyApprovers,
    NotifyCaseworker,
    NotifyCaseworkers,
    NotifyFinance,
    OpenStates,
    People,
    ReadCompanyCases,
    ReadHistory,
    ReadWorklistViews,
    SaveWorklistView,
    WorkflowBootCheck,
    WorkflowEngine,
    WorkflowHandlers,
    Worklist,
    WorklistCounts,
    WorklistExtras,
    WorklistViews,
  ],
  exports: [
    CaseAccess,
    CaseDefinitions,
    CaseFile,
    CaseHistory,
    CaseTexts,
    CaseWorkflow,
    Cases,
    People,
    WorkflowEngine,
  ],
})
export class WorkflowModule {}
