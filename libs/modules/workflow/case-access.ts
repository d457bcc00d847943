import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { actsFor } from '@tilsagn/domain/access/actor';
import { mayTouch } from '@tilsagn/domain/access/decide';
import { grantsOf, type Operation } from '@tilsagn/domain/access/table';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { isHistorical, type CaseRecord } from './case-record';
import { Cases } from './persistence/cases';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The door to one case. */
@Injectable()
export class CaseAccess {
  constructor(private readonly cases: Cases) {}

  /**
   * The case, where the actor may do the operation on it. A case that does not exist and one that the actor may not
   * know of answer alike, `not_found`; so does a draft to everyone but whoever writes it, its applicant or the
   * caseworker who enters it, and to them wherever the staff work, a historical case to its applicant, and a case of a scheme that the actor's roles do not reach.
   */
  async open(operation: Operation, caseId: string, actor: Actor): Promise<Result<CaseRecord>> {
    const record = UUID.test(caseId) ? await this.cases.find(caseId) : null;
    return this.admitted(operation, record, actor);
  }

  /** As `open`, and nobody else changes the case until the running unit of work ends. */
  async openToChange(operation: Operation, caseId: string, actor: Actor): Promise<Result<CaseRecord>> {
    const record = UUID.test(caseId) ? await this.cases.lock(caseId) : null;
    return this.admitted(operation, record, actor);
  }

  private admitted(operation: Operation, record: CaseRecord | null, actor: Actor): Result<CaseRecord> {
    if (record === null) return Refused.because('not_found');
    const { applicantOrgnr, schemeKey, enteredBy } = record;
    if (!mayTouch(operation, actor, applicantOrgnr, schemeKey, enteredBy))
      return Refused.because('not_found');
    const unsent = record.origin === 'application' && record.submittedOn === null;
    const theirs = actsFor(actor, applicantOrgnr);
    if ((unsent && !writes(operation, record, actor)) || (isHistorical(record) && theirs))
      return Refused.because('not_found');
    return ok(record);
  }
}

/** Whether it is the actor who writes this draft, and the operation is for that. */
function writes(operation: Operation, { applicantOrgnr, enteredBy }: CaseRecord, actor: Actor): boolean {
  const relation = enteredBy === null ? 'own_party' : 'on_behalf';
  const theirs = enteredBy === null ? actsFor(actor, applicantOrgnr) : enteredBy === actor.sub;
  return theirs && grantsOf(operation).some((grant) => grant.relation === relation);
}
