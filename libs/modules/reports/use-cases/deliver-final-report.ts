import { Injectable } from '@nestjs/common';
import { maskIdentityNumbers } from '@tilsagn/domain/identity/identity-number';
import { refuseIfAny, type Reason, type Result } from '@tilsagn/domain/result';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import type { CaseStep } from '@tilsagn/modules/assessment';
import { CaseAccess, CaseDefinitions, CaseWorkflow, type CaseRecord } from '@tilsagn/modules/workflow';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import type { FinalReport } from '../persistence/final-reports';
import { FinalReportInput } from '../workflow/record-final-report.effect';

export interface FinalReportDelivery extends CaseStep {
  readonly report: FinalReport;
}

/** The applicant tells how it went and what it came to (design.md section 3); identity numbers in it are covered. */
@Injectable()
export class DeliverFinalReport {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly definitions: CaseDefinitions,
    private readonly workflow: CaseWorkflow,
  ) {}

  /**
   * Refusals: not_found, stale_version, those of the workflow, unknown_category at each row, required where the grant
   * follows costs and none are told.
   */
  run({ report, ...step }: FinalReportDelivery): Promise<Result<CaseRecord>> {
    return this.units.run(async () => {
      const found = await this.access.open('applications.deliverFinalReport', step.caseId, step.actor);
      if (!found.ok) return found;
      const faults = faultsOfCosts(report, await this.definitions.ruleSetOf(found.value));
      const { text: summary } = maskIdentityNumbers(report.summary);
      const input = new FinalReportInput({ ...report, summary });
      return refuseIfAny(faults) ?? this.workflow.execute({ ...step, action: 'deliver_final_report', input });
    });
  }
}

function faultsOfCosts({ actualCosts }: FinalReport, { costCategories }: RuleSet): Reason[] {
  if (actualCosts.length === 0 && costCategories.length > 0) {
    return [{ code: 'required', field: '/actualCosts' }];
  }
  const known = new Set(costCategories.map(({ key }) => key));
  return actualCosts.flatMap(({ category }, index) =>
    known.has(category)
      ? []
      : [{ code: 'unknown_category', field: `/actualCosts/${String(index)}/category` }],
  );
}
