import { Injectable } from '@nestjs/common';
import { Refused, type Result } from '@tilsagn/domain/result';
import type { CaseStep } from '@tilsagn/modules/assessment';
import { Organisations } from '@tilsagn/modules/organisations';
import { CaseAccess, CaseWorkflow, type CaseRecord } from '@tilsagn/modules/workflow';
import { newId } from '@tilsagn/platform/database/ids';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { RegisterExtracts } from '../persistence/register-extracts';
import { DecisionInput } from '../workflow/decision-input';

export interface GrantRecommended extends CaseStep {
  /** Left out: those of the recommendation. */
  readonly reasons?: string;
}

/** The approver grants what was recommended: its money is committed and the rest released (design.md section 3). */
@Injectable()
export class Approve {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly organisations: Organisations,
    private readonly extracts: RegisterExtracts,
    private readonly workflow: CaseWorkflow,
  ) {}

  /**
   * The register is asked anew, before anything is locked. Refusals: not_found, stale_version, those of the workflow,
   * same_person, impartiality_not_declared, not_impartial, company_struck_off, company_bankrupt, register_unavailable.
   */
  run({ reasons, ...step }: GrantRecommended): Promise<Result<CaseRecord>> {
    return this.units.run(async () => {
      const found = await this.access.open('cases.approve', step.caseId, step.actor);
      if (!found.ok) return found;
      if (found.value.version !== step.expectedVersion) return Refused.because('stale_version');
      const register = await this.organisations.lookUp(found.value.applicantOrgnr, { fresh: true });
      if (!register.ok) return register;

      const input = new DecisionInput(newId(), reasons, register.value);
      const granted = await this.workflow.execute({ ...step, action: 'approve', input });
      if (granted.ok) await this.extracts.keep(step.caseId, register.value);
      return granted;
    });
  }
}
