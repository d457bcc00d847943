import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { Notifications } from '@tilsagn/modules/notifications';
import { Organisations, type CompanyExtract } from '@tilsagn/modules/organisations';
import { CaseAccess, CaseWorkflow, type CaseRecord } from '@tilsagn/modules/workflow';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { ApplicationChecker } from '../application-checker';
import { CallLine } from '../call-line';
import type { CheckedSubmission } from '../checked-submission';
import type { SubmittedDto } from '../http/application-view.dto';
import { AnswersStore } from '../persistence/answers';

export interface SubmitCommand {
  readonly caseId: string;
  readonly actor: Actor;
  readonly expectedVersion: number;
}

/** Sends an application: checked, numbered, frozen and, where its call is full, put in line, in one unit of work. */
@Injectable()
export class SubmitApplication {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly workflow: CaseWorkflow,
    private readonly organisations: Organisations,
    private readonly store: AnswersStore,
    private readonly checker: ApplicationChecker,
    private readonly line: CallLine,
    private readonly notifications: Notifications,
  ) {}

  /**
   * Asks the register anew, before a unit of work opens: what holds is what it says on the day of submission.
   * Refusals: not_found, company_struck_off, company_bankrupt, register_unavailable.
   */
  async ask({ caseId, actor }: Pick<SubmitCommand, 'caseId' | 'actor'>): Promise<Result<CompanyExtract>> {
    const found = await this.access.open('applications.submit', caseId, actor);
    return found.ok ? this.organisations.lookUp(found.value.applicantOrgnr, { fresh: true }) : found;
  }

  /**
   * Refusals: not_found, stale_version, action_not_allowed_in_state, call_not_open, register_unavailable,
   * company_struck_off, company_bankrupt, and application_incomplete with each fault at its field.
   * @param asked the answer of `ask`, from whoever stands in a unit of work already
   */
  async run(command: SubmitCommand, asked?: Result<CompanyExtract>): Promise<Result<SubmittedDto>> {
    const company = asked ?? (await this.ask(command));
    return this.units.run(async () => {
      // Whoever may not know of the case has been told so by now, and never waits for its lock.
      if (!company.ok) return company;
      const found = await this.access.openToChange('applications.submit', command.caseId, command.actor);
      if (!found.ok) return found;
      const kept = await this.store.read(command.caseId);
      const checked = await this.checker.check(found.value, kept?.answers ?? {}, company.value);
      const act = { action: 'submit', input: checked, locked: found.value };
      const waits = await this.line.mustWait(found.value);
      const submitted = await this.workflow.execute({ ...command, ...act });
      if (!submitted.ok) return withFaults(submitted, checked);
      await this.tellContact(submitted.value);
      return ok(receiptOf(submitted.value, waits ? await this.line.join(submitted.value) : null));
    });
  }

  /** Nobody of a company that wrote or rang need ever have logged in, so its contact is written to. */
  private async tellContact({ id: caseId, enteredBy, caseNumber }: CaseRecord): Promise<void> {
    if (enteredBy === null || caseNumber === null) return;
    const to = { contact: caseId };
    await this.notifications.tell({ caseId, template: 'receipt', to, params: { caseNumber } });
  }
}

function receiptOf(
  { caseNumber, submittedOn, version, state }: CaseRecord,
  waitingPlace: number | null,
): SubmittedDto {
  if (caseNumber === null || submittedOn === null) throw new Error('a submission without number or date');
  return { caseNumber, submittedOn, version, state, waitingPlace };
}

const withFaults = (refused: Refused, { faults }: CheckedSubmission): Refused =>
  refused.code === 'application_incomplete' ? new Refused([...refused.reasons, ...faults]) : refused;
