import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { Organisations } from '@tilsagn/modules/organisations';
import { CaseAccess, CaseWorkflow, type CaseRecord } from '@tilsagn/modules/workflow';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { ApplicationChecker } from '../application-checker';
import type { CheckedSubmission } from '../checked-submission';
import type { SubmittedDto } from '../http/application-view.dto';
import { AnswersStore } from '../persistence/answers';

export interface SubmitCommand {
  readonly caseId: string;
  readonly actor: Actor;
  readonly expectedVersion: number;
}

/** Sends an application: checked, numbered and frozen in one unit of work. */
@Injectable()
export class SubmitApplication {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly workflow: CaseWorkflow,
    private readonly organisations: Organisations,
    private readonly store: AnswersStore,
    private readonly checker: ApplicationChecker,
  ) {}

  /**
   * Refusals: not_found, stale_version, action_not_allowed_in_state, call_not_open, register_unavailable,
   * company_struck_off, company_bankrupt, and application_incomplete with each fault at its field.
   */
  run(command: SubmitCommand): Promise<Result<SubmittedDto>> {
    return this.units.run(async () => {
      const found = await this.access.open('applications.submit', command.caseId, command.actor);
      if (!found.ok) return found;
      const checked = await this.check(found.value);
      if (!checked.ok) return checked;
      const submitted = await this.workflow.execute({ ...command, action: 'submit', input: checked.value });
      return submitted.ok ? ok(receiptOf(submitted.value)) : withFaults(submitted, checked.value);
    });
  }

  /** The register is asked anew: what holds is what it says on the day of submission. */
  private async check(record: CaseRecord): Promise<Result<CheckedSubmission>> {
    const company = await this.organisations.lookUp(record.applicantOrgnr, { fresh: true });
    if (!company.ok) return company;
    const kept = await this.store.read(record.id);
    return ok(await this.checker.check(record, kept?.answers ?? {}, company.value));
  }
}

function receiptOf({ caseNumber, submittedOn, version, state }: CaseRecord): SubmittedDto {
  if (caseNumber === null || submittedOn === null) throw new Error('a submission without number or date');
  return { caseNumber, submittedOn, version, state };
}

const withFaults = (refused: Refused, { faults }: CheckedSubmission): Refused =>
  refused.code === 'application_incomplete' ? new Refused([...refused.reasons, ...faults]) : refused;
