import { Injectable } from '@nestjs/common';
import { actsFor, type Actor } from '@tilsagn/domain/access/actor';
import { hasRoleFor } from '@tilsagn/domain/access/restrictions';
import { receiptFault } from '@tilsagn/domain/applications/entry';
import { isIsoDate } from '@tilsagn/domain/calendar/iso-date';
import { isOrgnr } from '@tilsagn/domain/organisations/orgnr';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { Organisations } from '@tilsagn/modules/organisations';
import { Calls } from '@tilsagn/modules/schemes';
import { Clock } from '@tilsagn/platform/clock/clock';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import type { ApplicationView } from '../http/application-view.dto';
import { Contacts, type Contact } from '../persistence/contacts';
import { ApplicationViews } from '../views/application-views';
import { StartApplication, type Entry, type StartFacts } from './start-application';

export interface EnterCommand extends Entry {
  readonly callKey: string;
  readonly orgnr: string;
  readonly contact: Contact;
  readonly actor: Actor;
}

/** A caseworker begins an application for a company that wrote or rang; it counts from the day it was received. */
@Injectable()
export class EnterApplication {
  constructor(
    private readonly units: UnitOfWork,
    private readonly calls: Calls,
    private readonly organisations: Organisations,
    private readonly starting: StartApplication,
    private readonly contacts: Contacts,
    private readonly views: ApplicationViews,
    private readonly clock: Clock,
  ) {}

  /**
   * What is asked before a unit of work opens. Refusals: bad_orgnr, bad_date, own_case (the caseworker may act for the
   * company), unknown_word (the call, or one of a scheme that is not the caseworker's), application_received_in_future,
   * received_before_opening, call_not_open (on that day), unknown_company, company_struck_off, company_bankrupt,
   * register_unavailable.
   */
  async ask(command: EnterCommand): Promise<Result<StartFacts>> {
    const { callKey, receivedOn, actor } = command;
    const orgnr = command.orgnr.replace(/\s/g, '');
    if (!isOrgnr(orgnr)) return Refused.because('bad_orgnr', { field: '/orgnr' });
    if (!isIsoDate(receivedOn)) return Refused.because('bad_date', { field: '/receivedOn' });
    if (actsFor(actor, orgnr)) return Refused.because('own_case');
    const call = await this.calls.find(callKey);
    if (call === null || !hasRoleFor(actor, 'caseworker', call.schemeKey))
      return Refused.because('unknown_word', { field: '/callKey' });
    const fault = receiptFault(receivedOn, call.opensOn, this.clock.today());
    if (fault !== null) return new Refused([fault]);
    const open = await this.starting.openCall(callKey, receivedOn);
    if (!open.ok) return open;
    const company = await this.organisations.lookUp(orgnr);
    return company.ok ? ok({ call: open.value, company: company.value, entered: command }) : company;
  }

  /** Refused: as `ask`, whose answer is given by whoever stands in a unit of work already. */
  async run(command: EnterCommand, asked?: Result<StartFacts>): Promise<Result<ApplicationView>> {
    const facts = asked ?? (await this.ask(command));
    if (!facts.ok) return facts;
    return this.units.run(async () => {
      const record = await this.starting.begin(facts.value, command.actor);
      await this.contacts.note(record.id, command.contact);
      return ok(await this.views.of(record, command.actor));
    });
  }
}
