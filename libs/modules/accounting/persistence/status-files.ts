import { Injectable } from '@nestjs/common';
import type { StatusVerdict } from '@tilsagn/domain/accounting/judge-status';
import type { StatusRow } from '@tilsagn/domain/accounting/status-row';
import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import { Db } from '@tilsagn/platform/database/db';

export interface JudgedRow {
  readonly row: StatusRow;
  readonly verdict: StatusVerdict;
}

export interface NewStatusFile {
  readonly id: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly receivedBy: string;
  readonly receivedOn: IsoDate;
  readonly rows: readonly JudgedRow[];
}

const STATUS_LOCK = 'payment status';

/** Status files as they were taken in; rows are only added. */
@Injectable()
export class StatusFiles {
  constructor(private readonly db: Db) {}

  /** One file at a time, so that the same one sent twice at once is taken in once. */
  async lock(): Promise<void> {
    await this.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [STATUS_LOCK]);
  }

  /** The file with these bytes, where it was taken in before. */
  async idOf(sha256: string): Promise<string | null> {
    const [row] = await this.db.query<{ id: string }>(
      'select id from payment_status_file where sha256 = $1',
      [sha256],
    );
    return row?.id ?? null;
  }

  async add(file: NewStatusFile): Promise<void> {
    await this.db.query(
      `insert into payment_status_file (id, sha256, file_name, received_by, received_on) values ($1, $2, $3, $4, $5)`,
      [file.id, file.sha256, file.fileName, file.receivedBy, file.receivedOn],
    );
    const rows = file.rows.map(({ row: { amountOre, ...row }, verdict }) => ({
      ...row,
      amountOre: amountOre === null ? null : Number(amountOre),
      ...verdict,
    }));
    await this.db.query(
      `insert into payment_status_row (file_id, row, payment_id, status, booked_on, amount_ore, voucher_number,
         reason_code, text, outcome, code)
       select $1, row, "paymentId", status, "bookedOn", "amountOre", "voucherNumber", "reasonCode", text, outcome, code
         from jsonb_to_recordset($2) as told (row integer, "paymentId" text, status text, "bookedOn" date,
              "amountOre" bigint, "voucherNumber" text, "reasonCode" text, text text, outcome text, code text)`,
      [file.id, JSON.stringify(rows)],
    );
  }
}
