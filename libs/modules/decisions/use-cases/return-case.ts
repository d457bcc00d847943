import { Injectable } from '@nestjs/common';
import type { Result } from '@tilsagn/domain/result';
import type { CaseStep } from '@tilsagn/modules/assessment';
import { CaseAccess, CaseWorkflow, type CaseRecord } from '@tilsagn/modules/workflow';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';

export interface ReturnRecommendation extends CaseStep {
  readonly comment: string;
}

/** The approver sends a recommendation back; its reservation stays (design.md section 3). */
@Injectable()
export class ReturnCase {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly workflow: CaseWorkflow,
  ) {}

  /** Refusals: not_found, those of the workflow, same_person, impartiality_not_declared, not_impartial. */
  run(step: ReturnRecommendation): Promise<Result<CaseRecord>> {
    return this.units.run(async () => {
      const found = await this.access.open('cases.return', step.caseId, step.actor);
      return found.ok ? this.workflow.execute({ ...step, action: 'return' }) : found;
    });
  }
}
