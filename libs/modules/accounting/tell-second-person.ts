import { Injectable } from '@nestjs/common';
import { Notifications } from '@tilsagn/modules/notifications';
import type { FailedPayment } from './persistence/failed-payments';

/** Tells those who may be the second person of an act on the accounts that it waits, and the first how it went. */
@Injectable()
export class TellSecondPerson {
  constructor(private readonly notifications: Notifications) {}

  /** A month is signed by one: anyone else of finance or an approver closes it. */
  monthSigned(signOffId: string, period: string, signedBy: string): Promise<void> {
    return this.notifications.tell({
      ...{ caseId: null, template: 'month_signed', params: { period } },
      to: { role: ['finance', 'approver'] },
      notTo: signedBy,
      asks: { about: signOffId, inState: 'signed' },
    });
  }

  monthClosed(period: string, firstSignedBy: string): Promise<void> {
    return this.notifications.tell({
      ...{ caseId: null, template: 'month_closed', params: { period } },
      to: { sub: firstSignedBy },
    });
  }

  /** A payment that failed is to go to another account: an approver stands by it. */
  accountChanged(payment: FailedPayment, correctedBy: string): Promise<void> {
    return this.notifications.tell({
      ...newsOf(payment),
      template: 'account_changed',
      to: { role: 'approver', scheme: payment.schemeKey },
      notTo: correctedBy,
      asks: { about: payment.paymentId, inState: 'to_approve' },
    });
  }

  accountApproved(payment: FailedPayment, correctedBy: string): Promise<void> {
    return this.notifications.tell({
      ...newsOf(payment),
      template: 'account_approved',
      to: { sub: correctedBy },
    });
  }
}

const newsOf = ({ caseId, caseNumber }: FailedPayment) => ({
  caseId,
  ...(caseNumber !== '' && { params: { caseNumber } }),
});
