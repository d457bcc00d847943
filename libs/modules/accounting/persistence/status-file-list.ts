import { Injectable } from '@nestjs/common';
import type { StatusDifference, StatusVerdict } from '@tilsagn/domain/accounting/judge-status';
import type { StatusRow } from '@tilsagn/domain/accounting/status-row';
import { Db } from '@tilsagn/platform/database/db';
import type { Stretch } from '@tilsagn/platform/export/rows-of-pages';

export interface StatusFileRow {
  readonly id: string;
  readonly fileName: string;
  readonly receivedByName: string;
  readonly receivedAt: Date;
  readonly confirmed: number;
  readonly failed: number;
  readonly repeated: number;
  readonly differences: number;
}

export interface ToldRow extends StatusRow {
  readonly outcome: StatusVerdict['outcome'];
  readonly code: StatusDifference | null;
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  readonly supplierName: string | null;
}

const FILE = `
  select f.id, f.file_name as "fileName", coalesce(n.name, f.received_by) as "receivedByName",
         f.received_at as "receivedAt", counted.*
    from payment_status_file f
    left join actor_name n on n.sub = f.received_by
    join lateral (
      select count(*) filter (where outcome = 'confirmed')::integer as confirmed,
             count(*) filter (where outcome = 'failed')::integer as failed,
             count(*) filter (where outcome = 'repeated')::integer as repeated,
             count(*) filter (where outcome = 'difference')::integer as differences
        from payment_status_row where file_id = f.id) as counted on true`;

const LIST_LIMIT = 100;
const ROW_LIMIT = 1000;

/** Status files as they are read. */
@Injectable()
export class StatusFileList {
  constructor(private readonly db: Db) {}

  /** The newest first, at most 100 unless told. */
  newest({ most, after }: Stretch<StatusFileRow> = { most: LIST_LIMIT }): Promise<StatusFileRow[]> {
    return this.db.query(`${FILE} where ($1::uuid is null or f.id < $1) order by f.id desc limit $2`, [
      after?.id ?? null,
      most,
    ]);
  }

  async count(): Promise<number> {
    const [row] = await this.db.query<{ count: number }>(
      'select count(*)::integer as count from payment_status_file',
    );
    return row?.count ?? 0;
  }

  async find(id: string): Promise<StatusFileRow | null> {
    const [row] = await this.db.query<StatusFileRow>(`${FILE} where f.id = $1`, [id]);
    return row ?? null;
  }

  /** Its rows in the order of the file, differences first; at most 1000 unless told. */
  rowsOf(fileId: string, { most, after }: Stretch<ToldRow> = { most: ROW_LIMIT }): Promise<ToldRow[]> {
    return this.db.query(
      `select told.row, told.payment_id as "paymentId", told.status, told.booked_on as "bookedOn",
              told.amount_ore as "amountOre", told.voucher_number as "voucherNumber", told.reason_code as "reasonCode",
              told.text, told.outcome, told.code, item.case_id as "caseId", item.case_number as "caseNumber",
              item.supplier_name as "supplierName"
         from payment_status_row told
         left join payment_batch_item item on item.payment_id::text = told.payment_id
        where told.file_id = $1
          and ($2::integer is null or (told.outcome <> 'difference', told.row) > ($3::boolean, $2))
        order by (told.outcome <> 'difference'), told.row limit $4`,
      [fileId, after?.row ?? null, after?.outcome !== 'difference', most],
    );
  }
}
