import { Injectable } from '@nestjs/common';
import type { Result } from '@tilsagn/domain/result';
import type { CaseStep } from '@tilsagn/modules/assessment';
import { CaseAccess, CaseWorkflow, type CaseRecord } from '@tilsagn/modules/workflow';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';

/** The caseworker closes a case whose money has all been paid or paid back. */
@Injectable()
export class CloseCase {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly workflow: CaseWorkflow,
  ) {}

  /** Refusals: not_found, stale_version, those of the workflow, last_payment_missing, recovery_open. */
  run(step: CaseStep): Promise<Result<CaseRecord>> {
    return this.units.run(async () => {
      const found = await this.access.open('cases.close', step.caseId, step.actor);
      return found.ok ? this.workflow.execute({ ...step, action: 'close' }) : found;
    });
  }
}
