import { Injectable } from '@nestjs/common';
import { visibleSchemes } from '@tilsagn/domain/access/decide';
import type { Actor } from '@tilsagn/domain/access/actor';
import { Exporter } from '@tilsagn/modules/ledger';
import { osloTime } from '@tilsagn/platform/clock/oslo-time';
import { allRows } from '@tilsagn/platform/export/rows-of-pages';
import type { Cell, Sheet } from '@tilsagn/platform/export/sheet';
import { PaymentRequestViews, type PaymentLine } from '../payment-request-views';
import { PaymentRequests } from '../persistence/payment-requests';

/** The payment requests in some states as a file, the oldest first: all of them, whatever the page shows. */
@Injectable()
export class ExportPaymentRequests {
  constructor(
    private readonly requests: PaymentRequests,
    private readonly views: PaymentRequestViews,
    private readonly exporter: Exporter,
  ) {}

  async run(states: readonly string[] | undefined, actor: Actor): Promise<Sheet> {
    const { say, about, at } = this.exporter.begin(actor);
    const asked = { states, schemes: visibleSchemes('paymentRequests.list', actor) };
    const text = (head: string) => ({ head, type: 'text' }) as const;
    const date = (head: string) => ({ head, type: 'date' }) as const;
    const found = await allRows<PaymentLine>(async ({ most, after }) => {
      const stretch = { most, ...(after !== undefined && { after: { id: after.request.id } }) };
      const requests = await this.requests.inStates(asked, stretch);
      return Promise.all(requests.map((request) => this.views.line(request, actor)));
    });
    return {
      name: say('paymentRequestsFile'),
      about: about([['knownAt', at]]),
      columns: [
        ...[text(say('caseNumber')), text(say('applicant')), text(say('orgnr'))],
        ...[{ head: say('request'), type: 'number' } as const, text(say('state')), date(say('requestedOn'))],
        ...[text(say('account')), { head: say('amount'), type: 'ore' } as const],
        ...[text(say('attestedBy')), text(say('authorisedBy')), date(say('paidOn'))],
      ],
      rows: cellsOf(found),
    };
  }
}

async function* cellsOf(lines: AsyncIterable<PaymentLine>): AsyncGenerator<Cell[]> {
  for await (const { request, record, stateText, attestedBy, authorisedBy } of lines) {
    yield [
      ...[record.caseNumber, record.applicantName, record.applicantOrgnr, request.sequence, stateText],
      osloTime(request.requestedAt).day,
      ...[request.accountNumber, request.requestedOre],
      ...[attestedBy?.name ?? null, authorisedBy?.name ?? null, request.paidOn],
    ];
  }
}
