import { Injectable } from '@nestjs/common';
import { Notifications, type Recipient, type Template } from '@tilsagn/modules/notifications';
import type { CaseRecord } from '@tilsagn/modules/workflow';
import type { Recovery } from './persistence/recoveries';

type Told = Pick<Recovery, 'id' | 'proposedBy'>;

const OUTCOME = { approve: 'recovery_approved', reject: 'recovery_rejected' } as const;

/** Tells the second persons of a recovery that waits, its proposer how it went, and both sides of the case what was booked. */
@Injectable()
export class TellOfRecovery {
  constructor(private readonly notifications: Notifications) {}

  /** It waits for those who may approve it, but for the one who proposed it. */
  proposed(record: CaseRecord, { id, proposedBy }: Told): Promise<void> {
    return this.notifications.tell({
      ...newsOf(record, 'recovery_proposed'),
      to: { role: 'approver', scheme: record.schemeKey },
      notTo: proposedBy,
      asks: { about: id, inState: 'proposed' },
    });
  }

  /** Who withdrew it knows. */
  async decided(
    record: CaseRecord,
    { proposedBy }: Told,
    action: 'approve' | 'reject' | 'withdraw',
  ): Promise<void> {
    if (action === 'withdraw') return;
    await this.notifications.tell({ ...newsOf(record, OUTCOME[action]), to: { sub: proposedBy } });
    if (action === 'reject') return;
    await this.notifications.tell({
      ...newsOf(record, 'repayment_registered'),
      to: { orgnr: record.applicantOrgnr },
    });
    await this.notifications.tell({ ...newsOf(record, 'recovery_booked'), to: caseworkerOf(record) });
  }
}

/** Whoever has the case closes it once nothing is left of the claim. */
const caseworkerOf = ({ assignedTo, schemeKey }: CaseRecord): Recipient =>
  assignedTo === null ? { role: 'caseworker', scheme: schemeKey } : { sub: assignedTo };

const newsOf = ({ id, caseNumber }: CaseRecord, template: Template) => ({
  caseId: id,
  template,
  ...(caseNumber !== null && { params: { caseNumber } }),
});
