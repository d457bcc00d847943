import { Injectable } from '@nestjs/common';
import type { Result } from '@tilsagn/domain/result';
import type { CaseStep } from '@tilsagn/modules/assessment';
import { CaseAccess, CaseWorkflow, type CaseRecord } from '@tilsagn/modules/workflow';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';

/** Another person settles as proposed: the case is settled, or under recovery. */
@Injectable()
export class SettleCase {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly workflow: CaseWorkflow,
  ) {}

  /** Refusals: not_found, stale_version, those of the workflow, same_person, settlement_not_proposed, payment_on_its_way. */
  run(step: CaseStep): Promise<Result<CaseRecord>> {
    return this.units.run(async () => {
      const found = await this.access.open('cases.settle', step.caseId, step.actor);
      return found.ok ? this.workflow.execute({ ...step, action: 'settle' }) : found;
    });
  }
}
