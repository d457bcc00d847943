export { WorkflowModule } from './workflow.module';
export { isHistorical, isMadeByCounty } from './case-record';
export type { CaseChanges, CaseFacts, CaseOutcome, CaseRecord, NewCase } from './case-record';
export { Cases } from './persistence/cases';
export { CaseHistory, type HistoryRow } from './persistence/case-history';
export { CaseAccess } from './case-access';
export { CaseDefinitions } from './case-definitions';
export { CaseWorkflow } from './case-workflow';
export type { CaseAction, CaseActions, CaseCommand, CaseHindrance } from './case-workflow';
export { WorkflowEngine, type MachineState } from './workflow-engine';
export { WorkflowEffect, WorkflowGuard } from './handlers/decorators';
export type {
  EffectContext,
  WorkflowContext,
  WorkflowEffectHandler,
  WorkflowGuardHandler,
} from './handlers/context';
export { CaseFile } from './case-file/case-file';
export {
  ContributesToCaseFile,
  type ApplicantParts,
  type CaseFileContributor,
  type Exchange,
  type StaffParts,
} from './case-file/case-file-contributor';
export * from './case-file/amount-fields';
export * from './case-file/common.dto';
export * from './case-file/assessment-parts.dto';
export * from './case-file/decision-part.dto';
export * from './case-file/money-parts.dto';
export * from './case-file/form.dto';
export * from './case-file/report-parts.dto';
export { HistoryEntryDto } from './http/history.dto';
export { stepAnswer } from './http/step-answer';
export { hindranceDtos } from './case-file/hindrances';
export { ASSIGN, CORRECT, CaseTexts, actText, type StateText } from './case-texts';
export { People, type PersonRef } from './persistence/people';
export { ContributesToWorklist, type WorklistContributor } from './worklist/worklist-contributor';
