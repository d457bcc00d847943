import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { Result } from '@tilsagn/domain/result';
import { CaseAccess, CaseWorkflow, type CaseRecord } from '@tilsagn/modules/workflow';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';

/** A person takes a step in a case they have seen in this version. */
export interface CaseStep {
  readonly caseId: string;
  readonly actor: Actor;
  readonly expectedVersion: number;
}

/** A caseworker takes a submitted case into their hands (design.md section 3). */
@Injectable()
export class TakeCase {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly workflow: CaseWorkflow,
  ) {}

  /** Refusals: not_found, stale_version, action_not_allowed_in_state, role_may_not, own_case. */
  run(step: CaseStep): Promise<Result<CaseRecord>> {
    return this.units.run(async () => {
      const found = await this.access.open('cases.take', step.caseId, step.actor);
      return found.ok ? this.workflow.execute({ ...step, action: 'take' }) : found;
    });
  }
}
