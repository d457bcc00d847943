import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { Result } from '@tilsagn/domain/result';
import { CaseAccess, CaseWorkflow, type CaseRecord } from '@tilsagn/modules/workflow';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';

export interface WithdrawCommand {
  readonly caseId: string;
  readonly actor: Actor;
  readonly expectedVersion: number;
  readonly comment?: string;
}

/** Takes an application back before it is decided (design.md section 3). */
@Injectable()
export class WithdrawApplication {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly workflow: CaseWorkflow,
  ) {}

  /** Refusals: not_found, stale_version, action_not_allowed_in_state. */
  run(command: WithdrawCommand): Promise<Result<CaseRecord>> {
    return this.units.run(async () => {
      const found = await this.access.open('applications.withdraw', command.caseId, command.actor);
      if (!found.ok) return found;
      return this.workflow.execute({ ...command, action: 'withdraw', changes: { outcome: 'withdrawn' } });
    });
  }
}
