import { Injectable } from '@nestjs/common';
import { Refused, type Result } from '@tilsagn/domain/result';
import { AidOfCase } from '@tilsagn/modules/aid';
import { Computations, type CaseStep } from '@tilsagn/modules/assessment';
import { type CompanyExtract, Organisations, RegisterExtracts } from '@tilsagn/modules/organisations';
import { CaseAccess, CaseWorkflow, type CaseRecord } from '@tilsagn/modules/workflow';
import { newId } from '@tilsagn/platform/database/ids';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { DecisionInput, type JudgedAnew } from '../workflow/decision-input';

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
    private readonly computations: Computations,
    private readonly aid: AidOfCase,
  ) {}

  /**
   * Asks the register anew, before a unit of work opens: no lock of the case or its frame waits for others.
   * Refusals: not_found, company_struck_off, company_bankrupt, register_unavailable.
   */
  async ask({ caseId, actor }: Pick<GrantRecommended, 'caseId' | 'actor'>): Promise<Result<CompanyExtract>> {
    const found = await this.access.open('cases.approve', caseId, actor);
    return found.ok ? this.organisations.lookUp(found.value.applicantOrgnr, { fresh: true }) : found;
  }

  /**
   * Refusals: not_found, stale_version, those of the workflow, same_person, impartiality_not_declared,
   * not_impartial, company_struck_off, company_bankrupt, register_unavailable, excluded_by_rule {why}, no_room_left
   * {computed}: other aid was granted since the recommendation.
   * @param asked the answer of `ask`, from whoever stands in a unit of work already
   */
  async run(command: GrantRecommended, asked?: Result<CompanyExtract>): Promise<Result<CaseRecord>> {
    const register = asked ?? (await this.ask(command));
    return this.units.run(async () => {
      const { reasons, ...step } = command;
      const found = await this.access.open('cases.approve', step.caseId, step.actor);
      if (!found.ok) return found;
      if (found.value.version !== step.expectedVersion) return Refused.because('stale_version');
      if (!register.ok) return register;

      const input = new DecisionInput(newId(), reasons, register.value, await this.judge(found.value));
      const granted = await this.workflow.execute({ ...step, action: 'approve', input });
      if (granted.ok) await this.extracts.freeze(step.caseId, 'decision', register.value);
      return granted;
    });
  }

  /** What the rules give today, while nobody else decides about the same undertaking; null for a case never sent. */
  private async judge(record: CaseRecord): Promise<JudgedAnew | null> {
    const before = await this.computations.find(record);
    if (before === null) return null;
    const { ruleSet, answers } = before;
    const undertaking = await this.aid.lockUndertaking(record, ruleSet, answers);
    return { undertaking, assessed: await this.computations.of(record) };
  }
}
