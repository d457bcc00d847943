import { Injectable } from '@nestjs/common';
import type { PaymentLine } from '@tilsagn/domain/accounting/payment-file';
import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { Ore } from '@tilsagn/domain/money/ore';
import { Db } from '@tilsagn/platform/database/db';
import type { Stretch } from '@tilsagn/platform/export/rows-of-pages';

export interface BatchRow {
  readonly id: string;
  readonly number: number;
  readonly madeOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly madeByName: string;
  readonly madeAt: Date;
  readonly payments: number;
  readonly totalOre: Ore;
  readonly sha256: string;
  readonly paid: number;
  readonly failed: number;
}

export interface BatchItemRow {
  readonly paymentId: string;
  readonly requestId: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly supplierOrgnr: string;
  readonly supplierName: string;
  readonly accountNumber: string;
  readonly amountOre: Ore;
  readonly reference: string;
  readonly replaces: string | null;
  readonly state: 'sent' | 'paid' | 'failed';
  readonly resolvedOn: IsoDate | null;
  readonly voucherNumber: string | null;
  readonly reasonCode: string | null;
}

export interface BatchLineRow extends PaymentLine {
  readonly paymentId: string;
}

const STANDING = `
  from payment_batch_item item
  join lateral (select state, resolved_on from ledger_payment where payment_id = item.payment_id) as sent on true`;

const BATCH = `
  select b.id, b.number, b.made_on as "madeOn", b.due_on as "dueOn", coalesce(n.name, b.made_by) as "madeByName",
         b.made_at as "madeAt", b.payments, b.total_ore as "totalOre", b.sha256, standing.*
    from payment_batch b
    left join actor_name n on n.sub = b.made_by
    join lateral (
      select count(*) filter (where state = 'paid')::integer as paid,
             count(*) filter (where state = 'failed')::integer as failed ${STANDING}
       where item.batch_id = b.id) as standing on true`;

const LIST_LIMIT = 100;

/** Batches as they are read, each payment with where the ledger has it now. */
@Injectable()
export class BatchList {
  constructor(private readonly db: Db) {}

  /** The newest first, at most 100 unless told. */
  newest({ most, after }: Stretch<BatchRow> = { most: LIST_LIMIT }): Promise<BatchRow[]> {
    return this.db.query(
      `${BATCH} where ($1::integer is null or b.number < $1) order by b.number desc limit $2`,
      [after?.number ?? null, most],
    );
  }

  async count(): Promise<number> {
    const [row] = await this.db.query<{ count: number }>(
      'select count(*)::integer as count from payment_batch',
    );
    return row?.count ?? 0;
  }

  async find(id: string): Promise<BatchRow | null> {
    const [row] = await this.db.query<BatchRow>(`${BATCH} where b.id = $1`, [id]);
    return row ?? null;
  }

  itemsOf(batchId: string): Promise<BatchItemRow[]> {
    return this.db.query(
      `select item.payment_id as "paymentId", item.payment_request_id as "requestId", item.case_id as "caseId",
              item.case_number as "caseNumber", item.supplier_orgnr as "supplierOrgnr",
              item.supplier_name as "supplierName", item.account_number as "accountNumber",
              item.amount_ore as "amountOre", item.reference, item.replaces, sent.state, sent.resolved_on as "resolvedOn",
              told.voucher_number as "voucherNumber", told.reason_code as "reasonCode"
       ${STANDING}
         left join payment_status_row told on told.payment_id = item.payment_id::text
                                          and told.outcome in ('confirmed', 'failed')
        where item.batch_id = $1 order by item.position`,
      [batchId],
    );
  }

  linesOf(batchId: string): Promise<BatchLineRow[]> {
    return this.db.query(
      `select line.payment_id as "paymentId", line.frame, line.year, line.measure, line.amount_ore as "amountOre",
              line.responsibility, line.function, line.project, line.account
         from payment_batch_line line join payment_batch_item item using (payment_id)
        where item.batch_id = $1 order by item.position, line.line`,
      [batchId],
    );
  }

  /** The bytes of the file, with the number it is named by. */
  async fileOf(batchId: string): Promise<{ readonly number: number; readonly content: Buffer } | null> {
    const [row] = await this.db.query<{ number: number; content: Buffer }>(
      'select number, content from payment_batch where id = $1',
      [batchId],
    );
    return row ?? null;
  }
}
