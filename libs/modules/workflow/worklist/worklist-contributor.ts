import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';

/** What a module above knows of the cases of a page; asked once a page. */
export interface WorklistContributor {
  /** Messages from the applicant that nobody of the staff has read; a case without any may be left out. */
  unreadMessages(caseIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

/** Marks a provider that adds to the worklist; the word names it in messages: `@ContributesToWorklist('messages')`. */
export const ContributesToWorklist = DiscoveryService.createDecorator<string>();

/** What the modules above know of the cases in the worklist. */
@Injectable()
export class WorklistExtras implements OnModuleInit {
  private contributors: readonly WorklistContributor[] = [];

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    this.contributors = this.discovery
      .getProviders({ metadataKey: ContributesToWorklist.KEY })
      .map((wrapper) => wrapper.instance as WorklistContributor);
  }

  /** Unread messages per case; none for a case that is not in it. */
  async unreadMessages(caseIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const all = new Map<string, number>();
    for (const contributor of this.contributors) {
      for (const [id, n] of await contributor.unreadMessages(caseIds)) all.set(id, (all.get(id) ?? 0) + n);
    }
    return all;
  }
}
