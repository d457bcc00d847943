import { Injectable } from '@nestjs/common';
import { People, type CaseRecord } from '@tilsagn/modules/workflow';
import type { EntryDto } from '../http/entry.dto';
import { Contacts } from '../persistence/contacts';

/** How an application came, where a caseworker entered it. */
@Injectable()
export class EntryViews {
  constructor(
    private readonly contacts: Contacts,
    private readonly people: People,
  ) {}

  /** Null where the company applied itself. */
  async of({ id, enteredBy, cameBy, receivedOn }: CaseRecord): Promise<EntryDto | null> {
    if (enteredBy === null || cameBy === null || receivedOn === null) return null;
    const contact = await this.contacts.of(id);
    return {
      by: (await this.people.named(enteredBy)).name,
      cameBy,
      receivedOn,
      contactName: contact?.name ?? null,
      contactEmail: contact?.email ?? null,
    };
  }
}
