import { Injectable } from '@nestjs/common';
import { formFaults, placedFormFaults } from '@tilsagn/domain/applications/validate-form';
import type { FormDefinition } from '@tilsagn/domain/applications/form';
import { missingLanguages } from '@tilsagn/domain/language/missing-languages';
import {
  REPORT_KINDS,
  placedReportFaults,
  type ByReport,
  type ReportKind,
} from '@tilsagn/domain/reports/report-form';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import { ruleSetFaults } from '@tilsagn/domain/schemes/validate-rule-set';
import type { Text } from '@tilsagn/domain/text';
import type { WorkflowDefinition } from '@tilsagn/domain/workflow/definition';
import { workflowFaults } from '@tilsagn/domain/workflow/validate-definition';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import type { CallKind, CallMeasure, CallPage, UntilMoneyEnds } from '../persistence/calls';
import { Publications, type ReportFormIds } from '../persistence/publications';
import { shapeFaults } from '../validation/shape';

export interface CallToPublish {
  readonly key: string;
  readonly schemeKey: string;
  /** Left out: one that is applied to. */
  readonly kind?: CallKind;
  /** The published call it takes the place of. */
  readonly supersedes?: string;
  readonly name: Text;
  readonly summary: Text;
  readonly page: CallPage;
  /** Inclusive, 'YYYY-MM-DD'. */
  readonly opensOn: string;
  readonly closesOn: string | null;
  /** Left out: its money does not stop it. */
  readonly untilMoneyEnds?: UntilMoneyEnds;
  /** Left out: the public does not read what is left. */
  readonly showsRemaining?: boolean;
  /** In the order they are drawn on. */
  readonly measures: readonly CallMeasure[];
  readonly ruleSet: RuleSet;
  readonly form: FormDefinition;
  readonly workflow: WorkflowDefinition;
  readonly paymentWorkflow: WorkflowDefinition;
  /** The forms of its reports; what is left out is asked as usual. */
  readonly reports?: ByReport<FormDefinition>;
}

/** Publishes a call with the versions it is judged by. What is published is never changed. */
@Injectable()
export class PublishCall {
  constructor(
    private readonly units: UnitOfWork,
    private readonly publications: Publications,
  ) {}

  /**
   * Publishing the same again changes nothing.
   * Refusals: definition_faulty {faults} with every fault in a sentence, unknown_scheme,
   * exists_with_different_content (a version or a call of that name says something else).
   * @returns whether anything was new
   */
  run(call: CallToPublish): Promise<Result<boolean>> {
    return this.units.run(async () => {
      const faults = faultsOf(call);
      if (faults.length > 0)
        return Refused.because('definition_faulty', { params: { faults: faults.join('; ') } });
      if (!(await this.publications.hasScheme(call.schemeKey))) return Refused.because('unknown_scheme');
      return this.publish(call);
    });
  }

  private async publish(call: CallToPublish): Promise<Result<boolean>> {
    const ruleSetId = await this.publications.version('rule_set', call.ruleSet);
    const formId = await this.publications.version('form_definition', call.form);
    const workflowId = await this.publications.version('workflow_definition', call.workflow);
    const paymentWorkflowId = await this.publications.version('workflow_definition', call.paymentWorkflow);
    if (!ruleSetId.ok) return ruleSetId;
    if (!formId.ok) return formId;
    if (!workflowId.ok) return workflowId;
    if (!paymentWorkflowId.ok) return paymentWorkflowId;
    const reportFormIds = await this.reportForms(call);
    if (!reportFormIds.ok) return reportFormIds;
    const { key, schemeKey, kind = 'application', name, summary, page, opensOn, closesOn, measures } = call;
    return this.publications.call({
      key,
      schemeKey,
      kind,
      name,
      summary,
      page,
      opensOn,
      closesOn,
      measures,
      ...(call.untilMoneyEnds !== undefined && { untilMoneyEnds: call.untilMoneyEnds }),
      ...(call.showsRemaining !== undefined && { showsRemaining: call.showsRemaining }),
      ...(call.supersedes !== undefined && { supersedes: call.supersedes }),
      ruleSetId: ruleSetId.value,
      formId: formId.value,
      workflowId: workflowId.value,
      paymentWorkflowId: paymentWorkflowId.value,
      reportFormIds: reportFormIds.value,
    });
  }

  private async reportForms({ reports = {} }: CallToPublish): Promise<Result<ReportFormIds>> {
    const ids: Partial<Record<ReportKind, string>> = {};
    for (const kind of REPORT_KINDS) {
      const form = reports[kind];
      if (form === undefined) continue;
      const id = await this.publications.version('form_definition', form);
      if (!id.ok) return id;
      ids[kind] = id.value;
    }
    return ok(ids);
  }
}

/** Faults of form first and alone: what a definition of another form says cannot be judged. */
function faultsOf(call: CallToPublish): readonly string[] {
  const { ruleSet, form, workflow, paymentWorkflow, reports = {} } = call;
  const shapes = [
    ...Object.values(reports).flatMap((each) => shapeFaults('form', each)),
    ...shapeFaults('rule set', ruleSet),
    ...shapeFaults('form', form),
    ...shapeFaults('workflow', workflow),
    ...shapeFaults('workflow', paymentWorkflow),
  ];
  return shapes.length > 0 ? shapes.map(({ pointer, fault }) => `${pointer} ${fault}`) : meantFaults(call);
}

function meantFaults(call: CallToPublish): readonly string[] {
  const { ruleSet, form, workflow, paymentWorkflow, name, summary, page, reports = {} } = call;
  return [
    ...(call.closesOn !== null && call.closesOn < call.opensOn ? ['it closes before it opens'] : []),
    ...(call.closesOn !== null && call.untilMoneyEnds !== undefined
      ? ['a call with a last day does not run until its money ends']
      : []),
    ...missingLanguages(call.key, { name, summary, page }),
    ...[ruleSet, workflow, paymentWorkflow].flatMap((each) => missingLanguages(each.key, each)),
    ...[form, ...Object.values(reports)].flatMap((each) => missingLanguages(each.key, each.steps)),
    ...Object.values(reports).flatMap((each) => placedFormFaults(each).map(({ fault }) => fault)),
    ...(reports.final === undefined ? [] : placedReportFaults(reports.final, ruleSet)).map(
      ({ fault }) => fault,
    ),
    ...ruleSetFaults(ruleSet),
    ...formFaults(form, ruleSet),
    ...workflowFaults(workflow),
    ...workflowFaults(paymentWorkflow),
    ...(workflow.subject === 'case' ? [] : [`${workflow.key} is not a workflow of cases`]),
    ...(paymentWorkflow.subject === 'payment_request'
      ? []
      : [`${paymentWorkflow.key} is not a workflow of payment requests`]),
  ];
}
