import { Injectable } from '@nestjs/common';
import { Notifications } from '@tilsagn/modules/notifications';
import type { ContractList } from './persistence/contract-lists';

type Told = Pick<ContractList, 'id' | 'schemeKey' | 'proposedBy'>;

/** Tells the approvers of a contract list that waits, and its proposer how it went. */
@Injectable()
export class TellOfList {
  constructor(private readonly notifications: Notifications) {}

  /** Any approver of the scheme but the proposer; it stands on their desks until somebody decides it. */
  async proposed({ id, schemeKey, proposedBy }: Told): Promise<void> {
    await this.notifications.tell({
      ...{ caseId: null, template: 'contract_list_proposed', params: { listId: id } },
      to: { role: 'approver', scheme: schemeKey },
      ...(proposedBy !== null && { notTo: proposedBy }),
      asks: { about: id, inState: 'proposed' },
    });
  }

  async decided({ id, proposedBy }: Told, how: 'approved' | 'returned'): Promise<void> {
    if (proposedBy === null) return;
    await this.notifications.tell({
      ...{ caseId: null, template: `contract_list_${how}`, params: { listId: id } },
      to: { sub: proposedBy },
    });
  }
}
