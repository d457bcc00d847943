import { Injectable } from '@nestjs/common';
import type { SentPayment } from '@tilsagn/domain/accounting/judge-status';
import type { Ore } from '@tilsagn/domain/money/ore';
import { Db } from '@tilsagn/platform/database/db';

/** A part of a sending, from one measure. */
export interface PaymentPart {
  readonly paymentId: string;
  readonly frame: string;
  readonly year: number;
  readonly measure: string;
  readonly amountOre: Ore;
}

/** A sending with the request behind it. */
export interface KnownPayment extends SentPayment {
  readonly requestId: string | null;
  readonly requestVersion: number | null;
}

/** Payments as the ledger has them. */
@Injectable()
export class LedgerPayments {
  constructor(private readonly db: Db) {}

  /** From which measures each was drawn, in the order drawn. */
  async partsOf(paymentIds: readonly string[]): Promise<Map<string, PaymentPart[]>> {
    const rows = await this.db.query<PaymentPart>(
      `select part.payment_id as "paymentId", part.frame, part.year, part.measure, part.amount_ore as "amountOre"
         from unnest($1::uuid[]) as asked (id)
         join lateral (select * from ledger_payment_part where payment_id = asked.id) as part on true
        order by part.payment_id, part.place, part.frame, part.year, part.measure`,
      [paymentIds],
    );
    const parts = new Map<string, PaymentPart[]>(paymentIds.map((id) => [id, []]));
    rows.forEach((row) => parts.get(row.paymentId)?.push(row));
    return parts;
  }

  /** What the ledger knows of these ids, with the voucher that a status file told; others are left out. */
  async byIds(paymentIds: readonly string[]): Promise<Map<string, KnownPayment>> {
    const rows = await this.db.query<KnownPayment>(
      `select sent.payment_id as "paymentId", sent.amount_ore as "amountOre", sent.sent_on as "sentOn", sent.state,
              sent.resolved_on as "resolvedOn", told.voucher_number as "voucherNumber",
              request.id as "requestId", request.version as "requestVersion"
         from unnest($1::uuid[]) as asked (id)
         join lateral (select * from ledger_payment where payment_id = asked.id) as sent on true
         left join payment_of_case as request on request.sending_id = sent.payment_id
         left join payment_status_row as told on told.payment_id = sent.payment_id::text and told.outcome = 'confirmed'`,
      [paymentIds],
    );
    return new Map(rows.map((row) => [row.paymentId, row]));
  }
}
