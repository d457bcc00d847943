import { Injectable } from '@nestjs/common';
import type { FormDefinition } from '@tilsagn/domain/applications/form';
import { usualReportForm, type ReportKind } from '@tilsagn/domain/reports/report-form';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import type { WorkflowDefinition } from '@tilsagn/domain/workflow/definition';
import { Calls, Definitions, type PublishedCall } from '@tilsagn/modules/schemes';
import type { CaseRecord } from './case-record';

/** What a case is judged by: the versions pinned on it at submission, and before that those of its call. */
@Injectable()
export class CaseDefinitions {
  constructor(
    private readonly calls: Calls,
    private readonly definitions: Definitions,
  ) {}

  callOf(record: Pick<CaseRecord, 'callKey'>): Promise<PublishedCall> {
    return this.calls.publishedByKey(record.callKey);
  }

  /** The workflow that a new case of a call follows. */
  async workflowOfCall(callKey: string): Promise<WorkflowDefinition> {
    return this.definitions.workflow((await this.calls.publishedByKey(callKey)).workflowId);
  }

  async workflowOf(record: Pick<CaseRecord, 'callKey' | 'workflowId'>): Promise<WorkflowDefinition> {
    return this.definitions.workflow(record.workflowId ?? (await this.callOf(record)).workflowId);
  }

  async ruleSetOf(record: CaseRecord): Promise<RuleSet> {
    return this.definitions.ruleSet(record.ruleSetId ?? (await this.callOf(record)).ruleSetId);
  }

  async formOf(record: CaseRecord): Promise<FormDefinition> {
    return this.definitions.form((await this.callOf(record)).formId);
  }

  /** The form of a report, as its call pins it, or the usual one. */
  async reportFormOf(record: CaseRecord, kind: ReportKind): Promise<FormDefinition> {
    const { reportFormIds } = await this.callOf(record);
    const id = reportFormIds[kind];
    return id === null ? usualReportForm(kind, await this.ruleSetOf(record)) : this.definitions.form(id);
  }

  /** The machine of the case's payment requests. */
  async paymentWorkflowOf(record: CaseRecord): Promise<WorkflowDefinition> {
    return this.definitions.workflow((await this.callOf(record)).paymentWorkflowId);
  }
}
