import { Injectable } from '@nestjs/common';
import type { Result } from '@tilsagn/domain/result';
import type { CaseStep } from '@tilsagn/modules/assessment';
import { CaseAccess, CaseWorkflow, type CaseRecord } from '@tilsagn/modules/workflow';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';

export interface OfferAnswer extends CaseStep {
  readonly action: 'accept' | 'decline';
  readonly comment?: string;
}

/** The applicant accepts the offer, or declines it; declined money goes back to where it came from. */
@Injectable()
export class AnswerOffer {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly workflow: CaseWorkflow,
  ) {}

  /** Refusals: not_found, stale_version, those of the workflow, acceptance_deadline_passed {deadline}. */
  run(answer: OfferAnswer): Promise<Result<CaseRecord>> {
    return this.units.run(async () => {
      const found = await this.access.open(`applications.${answer.action}`, answer.caseId, answer.actor);
      return found.ok ? this.workflow.execute(answer) : found;
    });
  }
}
