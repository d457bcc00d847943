import { Injectable } from '@nestjs/common';
import type { DismissalReason, RejectionReason } from '@tilsagn/domain/decisions/reason-codes';
import type { Result } from '@tilsagn/domain/result';
import type { CaseStep } from '@tilsagn/modules/assessment';
import { CaseAccess, CaseWorkflow, type CaseRecord } from '@tilsagn/modules/workflow';
import { newId } from '@tilsagn/platform/database/ids';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { DecisionInput } from '../workflow/decision-input';

export type TurnDownApplication = CaseStep & { readonly reasons: string } & (
    | { readonly action: 'reject'; readonly reasonCode: RejectionReason }
    | { readonly action: 'dismiss'; readonly reasonCode: DismissalReason }
  );

/** The approver says no: on the merits (avslag) or without trying them (avvisning); what was reserved is released. */
@Injectable()
export class TurnDown {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly workflow: CaseWorkflow,
  ) {}

  /** Refusals: not_found, stale_version, those of the workflow, same_person, impartiality_not_declared, not_impartial. */
  run({ reasons, ...step }: TurnDownApplication): Promise<Result<CaseRecord>> {
    return this.units.run(async () => {
      const found = await this.access.open(`cases.${step.action}`, step.caseId, step.actor);
      if (!found.ok) return found;
      const input = new DecisionInput(newId(), reasons);
      return this.workflow.execute({ ...step, comment: reasons, input });
    });
  }
}
