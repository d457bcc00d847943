import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';

/** What a module above knows of the cases of a page; asked together with the page. */
export interface WorklistContributor {
  /** SQL that gives a row with its `case_id` for each message from the applicant that nobody of the staff has read. */
  readonly unreadMessages: string;
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

  /** SQL that gives a row with its `case_id` for each unread message. */
  unreadMessages(): string {
    if (this.contributors.length === 0) return 'select null::uuid as case_id where false';
    return this.contributors.map(({ unreadMessages }) => unreadMessages).join(' union all ');
  }
}
