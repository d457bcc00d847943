import { Injectable } from '@nestjs/common';
import type { Answers } from '@tilsagn/domain/applications/form';
import type { Reason, Result } from '@tilsagn/domain/result';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import type { CaseStep } from '@tilsagn/modules/assessment';
import { CaseAccess, CaseDefinitions, CaseWorkflow, type CaseRecord } from '@tilsagn/modules/workflow';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { ReportsAsWritten } from '../reports-as-written';
import { FinalReportInput } from '../workflow/record-final-report.effect';

export interface FinalReportDelivery extends CaseStep {
  /** By the form that the call of the case pins. */
  readonly report: Answers;
}

/** The applicant tells how it went and what it came to (design.md section 3); identity numbers in it are covered. */
@Injectable()
export class DeliverFinalReport {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly definitions: CaseDefinitions,
    private readonly written: ReportsAsWritten,
    private readonly workflow: CaseWorkflow,
  ) {}

  /**
   * Refusals: not_found, stale_version, those of the workflow, unknown_category at each row, required where the grant
   * follows costs and none are told, answers_too_large, and what the form of the report finds.
   */
  run({ report, ...step }: FinalReportDelivery): Promise<Result<CaseRecord>> {
    return this.units.run(async () => {
      const found = await this.access.open('applications.deliverFinalReport', step.caseId, step.actor);
      if (!found.ok) return found;
      const faults = faultsOfCosts(report, await this.definitions.ruleSetOf(found.value));
      const kept = await this.written.kept(found.value, 'final', report, faults);
      if (!kept.ok) return kept;
      const input = new FinalReportInput(kept.value);
      return this.workflow.execute({ ...step, action: 'deliver_final_report', input });
    });
  }
}

const rowsOf = (costs: unknown): readonly unknown[] => (Array.isArray(costs) ? costs : []);

const categoryOf = (row: unknown): unknown =>
  typeof row === 'object' && row !== null && 'category' in row ? row.category : undefined;

function faultsOfCosts({ actualCosts }: Answers, { costCategories }: RuleSet): Reason[] {
  const rows = rowsOf(actualCosts);
  if (rows.length === 0 && costCategories.length > 0) {
    return [{ code: 'required', field: '/actualCosts' }];
  }
  return rows.flatMap((row, index) => {
    const category = categoryOf(row);
    return typeof category !== 'string' || costCategories.some(({ key }) => key === category)
      ? []
      : [{ code: 'unknown_category' as const, field: `/actualCosts/${String(index)}/category` }];
  });
}
