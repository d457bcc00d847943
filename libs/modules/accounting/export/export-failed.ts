import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { standingOf } from '@tilsagn/domain/accounting/candidate';
import { Exporter } from '@tilsagn/modules/ledger';
import { eachAs } from '@tilsagn/platform/export/rows-of-pages';
import type { Cell, Sheet } from '@tilsagn/platform/export/sheet';
import { ReadFailedPayments } from '../use-cases/read-failed-payments';

/** The queue of payments that failed as a file, the oldest first. */
@Injectable()
export class ExportFailed {
  constructor(
    private readonly failed: ReadFailedPayments,
    private readonly exporter: Exporter,
  ) {}

  async run(actor: Actor): Promise<Sheet> {
    const { say, about, at } = this.exporter.begin(actor);
    const payments = await this.failed.every(actor);
    const text = (head: string) => ({ head, type: 'text' }) as const;
    return {
      name: say('failedFile'),
      about: about([['knownAt', at]]),
      columns: [
        text(say('caseNumber')),
        text(say('applicant')),
        { head: say('amount'), type: 'ore' },
        text(say('account')),
        { head: say('failedOn'), type: 'date' },
        text(say('reasonCode')),
        text(say('reason')),
        text(say('state')),
        text(say('newAccount')),
        text(say('comment')),
        text(say('correctedBy')),
        text(say('approvedBy')),
        text(say('paymentId')),
      ],
      rows: eachAs(payments, (payment): Cell[] => {
        const { caseNumber, applicantName, amountOre, accountNumber, failedOn, correction } = payment;
        return [
          ...[caseNumber, applicantName, amountOre, accountNumber, failedOn],
          ...[payment.reasonCode, payment.reason, say(standingOf(correction))],
          correction?.changesAccount === true ? correction.accountNumber : null,
          ...[correction?.comment ?? null, correction?.correctedByName ?? null],
          ...[correction?.approvedByName ?? null, payment.paymentId],
        ];
      }),
    };
  }
}
