import { Injectable } from '@nestjs/common';
import type { Result } from '@tilsagn/domain/result';
import { CaseAccess, CaseWorkflow, type CaseRecord } from '@tilsagn/modules/workflow';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { QuestionInput } from '../workflow/record-information-request.effect';
import type { CaseStep } from './take-case';

export interface AskApplicant extends CaseStep {
  readonly question: string;
  /** 'YYYY-MM-DD', as asked for. */
  readonly deadline: string;
}

/** The caseworker asks the applicant for more and waits for the answer (fvl. § 17). */
@Injectable()
export class RequestInformation {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly workflow: CaseWorkflow,
  ) {}

  /** Refusals: as taking a case, impartiality_not_declared, not_impartial, bad_date, deadline_out_of_range. */
  run({ question, deadline, ...step }: AskApplicant): Promise<Result<CaseRecord>> {
    return this.units.run(async () => {
      const found = await this.access.open('cases.requestInformation', step.caseId, step.actor);
      if (!found.ok) return found;
      const input = new QuestionInput(question, deadline);
      return this.workflow.execute({ ...step, action: 'request_information', input });
    });
  }
}
