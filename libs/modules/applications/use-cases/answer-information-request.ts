import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { maskIdentityNumbers } from '@tilsagn/domain/identity/identity-number';
import type { Result } from '@tilsagn/domain/result';
import { CaseAccess, CaseWorkflow, type CaseRecord } from '@tilsagn/modules/workflow';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';

export interface AnswerCommand {
  readonly caseId: string;
  readonly actor: Actor;
  readonly expectedVersion: number;
  readonly answer: string;
}

/** The applicant answers the caseworker's question (fvl. § 17); identity numbers in it are covered. */
@Injectable()
export class AnswerInformationRequest {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly workflow: CaseWorkflow,
  ) {}

  /** Refusals: not_found, stale_version, action_not_allowed_in_state, nothing_to_answer. */
  run({ answer, ...command }: AnswerCommand): Promise<Result<CaseRecord>> {
    return this.units.run(async () => {
      const found = await this.access.open('applications.answer', command.caseId, command.actor);
      return found.ok
        ? this.workflow.execute({ ...command, action: 'answer', input: maskIdentityNumbers(answer).text })
        : found;
    });
  }
}
