import { Injectable } from '@nestjs/common';
import type { EntryRow } from '@tilsagn/domain/accounting/entry-row';
import type { AccountingEntry, PaidPayment } from '@tilsagn/domain/accounting/reconcile';
import type { Dimensions } from '@tilsagn/domain/accounting/dimensions';
import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { Ore } from '@tilsagn/domain/money/ore';
import { newId } from '@tilsagn/platform/database/ids';
import { Db } from '@tilsagn/platform/database/db';

export interface StoredEntry extends AccountingEntry, Dimensions {
  readonly line: number;
  readonly text: string | null;
}

export interface PaidForCase extends PaidPayment {
  readonly caseId: string;
  readonly supplierName: string;
}

export interface NewEntries {
  readonly fileId: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly receivedBy: string;
  readonly rows: readonly EntryRow[];
}

const COLUMNS = `
  entry.id, entry.voucher_number as "voucherNumber", entry.line, entry.booked_on as "bookedOn",
  entry.amount_ore as "amountOre", entry.responsibility, entry.function, entry.project, entry.account,
  entry.case_number as "caseNumber", entry.payment_id as "paymentId", entry.text`;

const IMPORT_LOCK = 'accounting entries';

/** The accounting system's postings as they were taken in; rows are only added. */
@Injectable()
export class AccountingEntries {
  constructor(private readonly db: Db) {}

  /** One import at a time. */
  async lock(): Promise<void> {
    await this.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [IMPORT_LOCK]);
  }

  /** What is there already of these vouchers. */
  known(rows: readonly EntryRow[]): Promise<StoredEntry[]> {
    return this.db.query(
      `select ${COLUMNS} from accounting_entry entry where entry.voucher_number = any($1)`,
      [[...new Set(rows.map(({ voucherNumber }) => voucherNumber))]],
    );
  }

  async add({ fileId, sha256, fileName, receivedBy, rows }: NewEntries): Promise<void> {
    await this.db.query(
      'insert into accounting_file (id, sha256, file_name, received_by, rows) values ($1, $2, $3, $4, $5)',
      [fileId, sha256, fileName, receivedBy, rows.length],
    );
    const records = rows.map((row) => ({ ...row, id: newId(), amountOre: Number(row.amountOre) }));
    await this.db.query(
      `insert into accounting_entry (id, file_id, voucher_number, line, booked_on, amount_ore, responsibility, function,
         project, account, case_number, payment_id, text)
       select id, $1, "voucherNumber", line, "bookedOn", "amountOre", responsibility, function, project, account,
              "caseNumber", lower("paymentId"), text
         from jsonb_to_recordset($2) as entry (id uuid, "voucherNumber" text, line integer, "bookedOn" date,
              "amountOre" bigint, responsibility text, function text, project text, account text, "caseNumber" text,
              "paymentId" text, text text)`,
      [fileId, JSON.stringify(records)],
    );
  }

  /** The payments paid in these days, and those that a posting of these days speaks of. */
  payments(from: IsoDate, to: IsoDate): Promise<PaidForCase[]> {
    return this.db.query(
      `select paid.payment_id as "paymentId", paid.amount_ore as "amountOre", paid.paid_on as "paidOn",
              paid.case_id as "caseId", coalesce(c.case_number, '') as "caseNumber", c.applicant_name as "supplierName"
         from (select * from ledger_payment_paid where paid_on between $1 and $2
               union
               select mentioned.* from (
                 select distinct payment_id::uuid as id from accounting_entry
                  where booked_on between $1 and $2 and payment_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$') as named
                 join lateral (select * from ledger_payment_paid where payment_id = named.id) as mentioned on true) as paid
         join case_reference as c on c.case_id = paid.case_id
        order by paid.paid_on, paid.payment_id`,
      [from, to],
    );
  }

  /** The postings of these days, and those that speak of these payments. */
  entries(from: IsoDate, to: IsoDate, paymentIds: readonly string[]): Promise<StoredEntry[]> {
    return this.db.query(
      `select ${COLUMNS} from accounting_entry entry
        where entry.booked_on between $1 and $2 or entry.payment_id = any($3)
        order by entry.booked_on, entry.voucher_number, entry.line`,
      [from, to, paymentIds],
    );
  }
}

/** What makes two postings the same, beside voucher and line. */
export const contentOf = (entry: EntryRow | StoredEntry): string =>
  JSON.stringify([
    entry.bookedOn,
    String(entry.amountOre satisfies Ore),
    entry.responsibility,
    entry.function,
    entry.project,
    entry.account,
    entry.caseNumber,
    entry.paymentId?.toLowerCase() ?? null,
    entry.text,
  ]);
