import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { SchemesModule } from '@tilsagn/modules/schemes';
import { CaseAccess } from './case-access';
import { CaseDefinitions } from './case-definitions';
import { CaseFile } from './case-file/case-file';
import { CaseWorkflow } from './case-workflow';
import { WorkflowBootCheck } from './handlers/boot-check';
import { WorkflowHandlers } from './handlers/handlers';
import { CaseHistory } from './persistence/case-history';
import { Cases } from './persistence/cases';
import { WorkflowEngine } from './workflow-engine';

@Module({
  imports: [DiscoveryModule, SchemesModule],
  providers: [
    CaseAccess,
    CaseDefinitions,
    CaseFile,
    CaseHistory,
    CaseWorkflow,
    Cases,
    WorkflowBootCheck,
    WorkflowEngine,
    WorkflowHandlers,
  ],
  exports: [CaseAccess, CaseDefinitions, CaseFile, CaseHistory, CaseWorkflow, Cases, WorkflowEngine],
})
export class WorkflowModule {}
