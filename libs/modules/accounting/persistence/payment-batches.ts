import { Injectable } from '@nestjs/common';
import type { PaymentOrder } from '@tilsagn/domain/accounting/payment-file';
import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { Ore } from '@tilsagn/domain/money/ore';
import { Db } from '@tilsagn/platform/database/db';

export interface NewBatch {
  readonly id: string;
  readonly number: number;
  readonly madeOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly madeBy: string;
  readonly formatVersion: number;
  readonly totalOre: Ore;
  readonly content: Buffer;
  readonly sha256: string;
  readonly items: readonly BatchItem[];
}

export interface BatchItem extends PaymentOrder {
  readonly requestId: string;
  readonly caseId: string;
  /** The payment that failed before this one. */
  readonly replaces: string | null;
}

const BATCH_LOCK = 'payment batch';

/** Batches as they were handed over; rows are only added. */
@Injectable()
export class PaymentBatches {
  constructor(private readonly db: Db) {}

  /** One batch at a time; gives the number of the next. */
  async nextNumber(): Promise<number> {
    await this.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [BATCH_LOCK]);
    const [row] = await this.db.query<{ next: number }>(
      'select coalesce(max(number), 0) + 1 as next from payment_batch',
    );
    return row?.next ?? 1;
  }

  async add(batch: NewBatch): Promise<void> {
    const { items } = batch;
    await this.db.query(
      `insert into payment_batch (id, number, made_on, due_on, made_by, format_version, payments, total_ore, content, sha256)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        batch.id,
        batch.number,
        batch.madeOn,
        batch.dueOn,
        batch.madeBy,
        batch.formatVersion,
        items.length,
        batch.totalOre,
        batch.content,
        batch.sha256,
      ],
    );
    await this.addItems(batch.id, items);
    await this.addLines(items);
  }

  private async addItems(batchId: string, items: readonly BatchItem[]): Promise<void> {
    const rows = items.map((item, index) => ({
      ...item,
      amountOre: Number(item.amountOre),
      lines: undefined,
      position: index + 1,
    }));
    await this.db.query(
      `insert into payment_batch_item (payment_id, batch_id, position, payment_request_id, case_id, case_number,
         supplier_orgnr, supplier_name, account_number, amount_ore, reference, replaces)
       select "paymentId", $1, position, "requestId", "caseId", "caseNumber", "supplierOrgnr", "supplierName",
              "accountNumber", "amountOre", reference, replaces
         from jsonb_to_recordset($2) as item ("paymentId" uuid, position integer, "requestId" uuid, "caseId" uuid,
              "caseNumber" text, "supplierOrgnr" text, "supplierName" text, "accountNumber" text, "amountOre" bigint,
              reference text, replaces uuid)`,
      [batchId, JSON.stringify(rows)],
    );
  }

  private async addLines(items: readonly BatchItem[]): Promise<void> {
    const rows = items.flatMap(({ paymentId, lines }) =>
      lines.map((line, index) => ({
        ...line,
        amountOre: Number(line.amountOre),
        paymentId,
        line: index + 1,
      })),
    );
    await this.db.query(
      `insert into payment_batch_line (payment_id, line, frame, year, measure, amount_ore, responsibility, function,
         project, account)
       select "paymentId", line, frame, year, measure, "amountOre", responsibility, function, project, account
         from jsonb_to_recordset($1) as line ("paymentId" uuid, line integer, frame text, year integer, measure text,
              "amountOre" bigint, responsibility text, function text, project text, account text)`,
      [JSON.stringify(rows)],
    );
  }
}
