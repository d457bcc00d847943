import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { mayTouch } from '@tilsagn/domain/access/decide';
import { answersOfAward, directAwardFaults, type DirectAward } from '@tilsagn/domain/awards/direct-award';
import { DEFAULT_LANGUAGE } from '@tilsagn/domain/language/language';
import { isOrgnr } from '@tilsagn/domain/organisations/orgnr';
import { Refused, refuseIfAny, type Result } from '@tilsagn/domain/result';
import { Organisations, type CompanyExtract } from '@tilsagn/modules/organisations';
import { Calls, isPublished } from '@tilsagn/modules/schemes';
import { CaseWorkflow, type CaseRecord } from '@tilsagn/modules/workflow';
import { newId } from '@tilsagn/platform/database/ids';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { AwardInput } from '../workflow/register-award.effect';

export interface NewDirectAward extends DirectAward {
  readonly callKey: string;
  /** As typed, blanks allowed. */
  readonly orgnr: string;
  readonly actor: Actor;
}

/**
 * A caseworker registers an award that nobody applied for. From there it goes the way of any case: recommended, decided
 * by a second person, committed, paid, reported and settled.
 */
@Injectable()
export class MakeDirectAward {
  constructor(
    private readonly units: UnitOfWork,
    private readonly calls: Calls,
    private readonly organisations: Organisations,
    private readonly workflow: CaseWorkflow,
  ) {}

  /**
   * Asks the register about the recipient, before a unit of work opens.
   * Refusals: bad_orgnr, unknown_company, company_struck_off, company_bankrupt, register_unavailable.
   */
  ask(typed: string): Promise<Result<CompanyExtract>> {
    const orgnr = typed.replace(/\s/g, '');
    if (!isOrgnr(orgnr)) return Promise.resolve(Refused.because('bad_orgnr', { field: '/orgnr' }));
    return this.organisations.lookUp(orgnr, { fresh: true });
  }

  /** Refusals: unknown_word (no such call of direct awards), those of `ask` and of `directAwardFaults`. */
  async run(award: NewDirectAward, asked?: Result<CompanyExtract>): Promise<Result<CaseRecord>> {
    const { callKey, actor } = award;
    const call = await this.calls.find(callKey);
    const theirs =
      call?.kind === 'direct_award' &&
      isPublished(call) &&
      mayTouch('directAwards.create', actor, '', call.schemeKey);
    if (!theirs) return Refused.because('unknown_word', { field: '/callKey' });
    const refused = refuseIfAny(directAwardFaults(award));
    if (refused) return refused;
    const company = asked ?? (await this.ask(award.orgnr));
    if (!company.ok) return company;
    const extract = company.value;
    return this.units.run(async () => {
      const { id: caseId } = await this.workflow.begin(
        {
          id: newId(),
          kind: 'direct_award',
          schemeKey: call.schemeKey,
          callKey,
          applicantOrgnr: extract.orgnr,
          applicantName: extract.name,
          municipalityNumber: extract.municipalityNumber,
          language: extract.language ?? DEFAULT_LANGUAGE,
        },
        actor,
      );
      const input = new AwardInput(answersOfAward(award), extract);
      return this.workflow.execute({ caseId, actor, action: 'register', input });
    });
  }
}
