import { Injectable } from '@nestjs/common';
import { ContributesToWorklist, type WorklistContributor } from '@tilsagn/modules/workflow';

/** How many messages from the applicant lie unread, for the worklist. */
@Injectable()
@ContributesToWorklist('messages')
export class UnreadInWorklist implements WorklistContributor {
  readonly unreadMessages = `select case_id from unread_message where reader = 'staff'`;
}
