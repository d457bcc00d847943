import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AuditModule } from '@tilsagn/modules/audit';
import { NotificationsModule } from '@tilsagn/modules/notifications';
import { SchemesModule } from '@tilsagn/modules/schemes';
import { CaseAccess } from './case-access';
import { CaseDefinitions } from './case-definitions';
import { CaseFile } from './case-file/case-file';
import { CaseTexts } from './case-texts';
import { CaseWorkflow } from './case-workflow';
import { WorkflowBootCheck } from './handlers/boot-check';
import { ClearDeadline } from './handlers/clear-deadline';
import { WorkflowHandlers } from './handlers/handlers';
import { CasesController } from './http/cases.controller';
import {
  NotifyApplicant,
  NotifyApprovers,
  NotifyCaseworker,
  NotifyCaseworkers,
  NotifyFinance,
} from './notify/notify-effects';
import { FoldTalliesJob } from './jobs/fold-tallies.job';
import { CaseHistory } from './persistence/case-history';
import { Cases } from './persistence/cases';
import { People } from './persistence/people';
import { Worklist } from './persistence/worklist';
import { WorklistCounts } from './persistence/worklist-counts';
import { ListCases } from './use-cases/list-cases';
import { ReadHistory } from './use-cases/read-history';
import { WorkflowEngine } from './workflow-engine';
import { OpenStates } from './worklist/open-states';
import { WorklistExtras } from './worklist/worklist-contributor';

@Module({
  imports: [AuditModule, DiscoveryModule, NotificationsModule, SchemesModule],
  controllers: [CasesController],
  providers: [
    CaseAccess,
    CaseDefinitions,
    CaseFile,
    CaseHistory,
    CaseTexts,
    CaseWorkflow,
    Cases,
    ClearDeadline,
    FoldTalliesJob,
    ListCases,
    NotifyApplicant,
    NotifyApprovers,
    NotifyCaseworker,
    NotifyCaseworkers,
    NotifyFinance,
    OpenStates,
    People,
    ReadHistory,
    WorkflowBootCheck,
    WorkflowEngine,
    WorkflowHandlers,
    Worklist,
    WorklistCounts,
    WorklistExtras,
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
