import { Injectable } from '@nestjs/common';
import type { Result } from '@tilsagn/domain/result';
import type { CaseStep } from '@tilsagn/modules/assessment';
import { CaseAccess, CaseWorkflow, type CaseRecord } from '@tilsagn/modules/workflow';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';

export interface SettlementProposal extends CaseStep {
  /** Why; the approver reads it. */
  readonly reasons: string;
}

/** The caseworker proposes what the final report gives a right to (T14, T15). */
@Injectable()
export class ProposeSettlement {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly workflow: CaseWorkflow,
  ) {}

  /** Refusals: not_found, stale_version, those of the workflow, payment_on_its_way, impartiality_not_declared, not_impartial. */
  run({ reasons, ...step }: SettlementProposal): Promise<Result<CaseRecord>> {
    return this.units.run(async () => {
      const found = await this.access.open('cases.proposeSettlement', step.caseId, step.actor);
      return found.ok
        ? this.workflow.execute({ ...step, action: 'propose_settlement', comment: reasons })
        : found;
    });
  }
}
