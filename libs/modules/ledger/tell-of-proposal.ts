import { Injectable } from '@nestjs/common';
import { Notifications } from '@tilsagn/modules/notifications';

/** Tells the second persons of a proposal for a frame that waits, and its proposer how it went. */
@Injectable()
export class TellOfProposal {
  constructor(private readonly notifications: Notifications) {}

  /** Anyone else of finance or an approver may decide it; it stands on their desks until somebody does. */
  proposed(proposalId: string, proposedBy: string): Promise<void> {
    return this.notifications.tell({
      ...{ caseId: null, template: 'frame_proposed', params: { proposalId } },
      to: { role: ['finance', 'approver'] },
      notTo: proposedBy,
      asks: { about: proposalId, inState: 'proposed' },
    });
  }

  decided(proposalId: string, proposedBy: string, state: 'approved' | 'rejected'): Promise<void> {
    return this.notifications.tell({
      ...{ caseId: null, template: `frame_${state}`, params: { proposalId } },
      to: { sub: proposedBy },
    });
  }
}
