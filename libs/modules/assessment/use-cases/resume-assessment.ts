import { Injectable } from '@nestjs/common';
import type { Result } from '@tilsagn/domain/result';
import { CaseAccess, CaseWorkflow, type CaseRecord } from '@tilsagn/modules/workflow';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import type { CaseStep } from './take-case';

export interface ResumeStep extends CaseStep {
  /** Why, where the applicant's deadline has not passed. */
  readonly comment?: string;
}

/** The caseworker goes on without the applicant's answer: after the deadline, or earlier with a reason. */
@Injectable()
export class ResumeAssessment {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly workflow: CaseWorkflow,
  ) {}

  /** Refusals: as taking a case, impartiality_not_declared, not_impartial, comment_required (before the deadline). */
  run({ comment, ...step }: ResumeStep): Promise<Result<CaseRecord>> {
    return this.units.run(async () => {
      const found = await this.access.open('cases.resume', step.caseId, step.actor);
      if (!found.ok) return found;
      const command = { ...step, action: 'resume', ...(comment !== undefined && { comment }) };
      return this.workflow.execute(command);
    });
  }
}
