import { Injectable } from '@nestjs/common';
import { ContributesToWorklist, type WorklistContributor } from '@tilsagn/modules/workflow';
import { UnreadMessages } from './unread-messages';

/** How many messages from the applicant lie unread, for the worklist. */
@Injectable()
@ContributesToWorklist('messages')
export class UnreadInWorklist implements WorklistContributor {
  constructor(private readonly unread: UnreadMessages) {}

  unreadMessages(caseIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.unread.of(caseIds, 'staff');
  }
}
