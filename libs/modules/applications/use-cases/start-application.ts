import { Injectable } from '@nestjs/common';
import { actsFor, type Actor } from '@tilsagn/domain/access/actor';
import type { CameBy } from '@tilsagn/domain/applications/entry';
import type { Language } from '@tilsagn/domain/language/language';
import { isOrgnr } from '@tilsagn/domain/organisations/orgnr';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { callStatus } from '@tilsagn/domain/schemes/call-window';
import { type CompanyExtract, Organisations, RegisterExtracts } from '@tilsagn/modules/organisations';
import { Calls, isPublished, type PublishedCall } from '@tilsagn/modules/schemes';
import { CaseWorkflow, type CaseRecord } from '@tilsagn/modules/workflow';
import { Clock } from '@tilsagn/platform/clock/clock';
import { newId } from '@tilsagn/platform/database/ids';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { LanguageOfCase } from '../language-of-case';
import { AnswersStore } from '../persistence/answers';
import { ApplicationViews } from '../views/application-views';
import type { ApplicationView } from '../http/application-view.dto';

export interface StartCommand {
  readonly callKey: string;
  readonly orgnr: string;
  readonly actor: Actor;
}

export interface StartFacts {
  readonly call: PublishedCall;
  readonly company: CompanyExtract;
  /** Of one that a caseworker enters for the company. */
  readonly entered?: Entry;
}

export interface Entry {
  readonly cameBy: CameBy;
  readonly receivedOn: string;
  readonly language: Language;
}

/** Starts a draft for one of the person's companies, with the company's facts of the day. */
@Injectable()
export class StartApplication {
  constructor(
    private readonly units: UnitOfWork,
    private readonly calls: Calls,
    private readonly organisations: Organisations,
    private readonly workflow: CaseWorkflow,
    private readonly answers: AnswersStore,
    private readonly extracts: RegisterExtracts,
    private readonly views: ApplicationViews,
    private readonly clock: Clock,
    private readonly languages: LanguageOfCase,
  ) {}

  /**
   * What is asked before a unit of work opens: the call, and the company's facts from the register.
   * Refusals: bad_orgnr, not_your_company, unknown_word (the call), call_not_open, unknown_company,
   * company_struck_off, company_bankrupt, register_unavailable.
   */
  async ask({ callKey, orgnr: typed, actor }: StartCommand): Promise<Result<StartFacts>> {
    const orgnr = typed.replace(/\s/g, '');
    if (!isOrgnr(orgnr)) return Refused.because('bad_orgnr', { field: '/orgnr' });
    if (!actsFor(actor, orgnr)) return Refused.because('not_your_company', { field: '/orgnr' });
    const call = await this.openCall(callKey);
    if (!call.ok) return call;
    const company = await this.organisations.lookUp(orgnr);
    return company.ok ? ok({ call: call.value, company: company.value }) : company;
  }

  /** Refused: as `ask`, whose answer is given by whoever stands in a unit of work already. */
  async run(command: StartCommand, asked?: Result<StartFacts>): Promise<Result<ApplicationView>> {
    const facts = asked ?? (await this.ask(command));
    if (!facts.ok) return facts;
    return this.units.run(async () => {
      const record = await this.begin(facts.value, command.actor);
      return ok(await this.views.of(record, command.actor));
    });
  }

  /** A call to apply under that is open on a day. Refused: unknown_word, call_not_open. */
  async openCall(key: string, day = this.clock.today()): Promise<Result<PublishedCall>> {
    const call = await this.calls.find(key);
    if (call === null || !isPublished(call) || call.kind !== 'application')
      return Refused.because('unknown_word', { field: '/callKey' });
    if (callStatus(call, day) !== 'open') return Refused.because('call_not_open', { field: '/callKey' });
    return ok(call);
  }

  /** The draft itself, with nothing in it. Used inside a unit of work. */
  async begin({ call, company, entered }: StartFacts, actor: Actor): Promise<CaseRecord> {
    const record = await this.workflow.begin(
      {
        id: newId(),
        schemeKey: call.schemeKey,
        callKey: call.key,
        applicantOrgnr: company.orgnr,
        applicantName: company.name,
        municipalityNumber: company.municipalityNumber,
        language: entered?.language ?? (await this.languages.toBeginWith(actor, company)),
        ...(entered === undefined ? {} : { entry: entered }),
      },
      actor,
    );
    await this.answers.begin(record.id, actor.sub);
    await this.extracts.freeze(record.id, 'start', company);
    return record;
  }
}
