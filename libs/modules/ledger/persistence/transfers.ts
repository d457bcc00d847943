import { isIsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { AccountKind, TransferKind } from '@tilsagn/domain/ledger/kinds';
import type { Transfer, TransferPage } from '@tilsagn/domain/ledger/transfers';
import { ore } from '@tilsagn/domain/money/ore';
import type { Db } from '@tilsagn/platform/database/db';
import { validate } from 'uuid';

export interface TransfersQuestion {
  readonly frame?: string;
  readonly year?: number;
  readonly measure?: string;
  readonly caseId?: string;
  /** 'YYYY-MM-DD': transfers that count by this date, inclusive. */
  readonly valueDate?: string;
  /** ISO moment: transfers that were booked by then, inclusive. */
  readonly knownAt?: string;
  readonly cursor?: string;
  /** 1 to 200; 50 unless told. */
  readonly limit?: number;
}

interface Row {
  readonly id: string;
  readonly kind: TransferKind;
  readonly amount_ore: bigint;
  readonly value_date: string;
  readonly booked_at: string;
  readonly actor: string;
  readonly prepared_by: string | null;
  readonly approved_by: string | null;
  readonly origin: 'application' | 'import';
  readonly decision_ref: string | null;
  readonly reason: string | null;
  readonly case_id: string | null;
  readonly reference_id: string | null;
  readonly source_kind: AccountKind;
  readonly source_frame: string;
  readonly source_year: number;
  readonly source_measure: string | null;
  readonly target_kind: AccountKind;
  readonly target_frame: string;
  readonly target_year: number;
  readonly target_measure: string | null;
  readonly case_number: string | null;
  readonly applicant_name: string | null;
}

const SELECT = `
  select transfer.id, transfer.kind, transfer.amount_ore, transfer.value_date,
         to_char(transfer.booked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as booked_at,
         coalesce(doer.name, transfer.actor) as actor,
         coalesce(preparer.name, transfer.prepared_by) as prepared_by,
         coalesce(approver.name, transfer.approved_by) as approved_by, transfer.origin, transfer.decision_ref,
         transfer.reason, transfer.case_id, transfer.reference_id,
         source.kind as source_kind, source.frame as source_frame, source.year as source_year,
         source.measure as source_measure, target.kind as target_kind, target.frame as target_frame,
         target.year as target_year, target.measure as target_measure,
         reference.case_number, reference.applicant_name
    from ledger.transfer
    join ledger.account as source on source.id = transfer.from_account
    join ledger.account as target on target.id = transfer.to_account
    left join case_reference as reference on reference.case_id = transfer.case_id
    left join actor_name as doer on doer.sub = transfer.actor
    left join actor_name as preparer on preparer.sub = transfer.prepared_by
    left join actor_name as approver on approver.sub = transfer.approved_by`;

const WHERE = `
   where ($1::text is null or $1 in (source.frame, target.frame))
     and ($2::integer is null or $2 in (source.year, target.year))
     and ($3::text is null or $3 in (source.measure, target.measure))
     and ($4::uuid is null or transfer.case_id = $4)
     and ($5::date is null or transfer.value_date <= $5)
     and ($6::timestamptz is null or (transfer.booked_at, transfer.id) < ($6, $7::uuid))
     and ($9::timestamptz is null or transfer.booked_at <= $9)
   order by transfer.booked_at desc, transfer.id desc
   limit $8`;

export async function readTransfers(db: Db, question: TransfersQuestion): Promise<TransferPage> {
  const limit = question.limit ?? 50;
  const [after, id] = question.cursor === undefined ? [null, null] : decodeCursor(question.cursor);
  const rows = await db.query<Row>(SELECT + WHERE, [
    question.frame ?? null,
    question.year ?? null,
    question.measure ?? null,
    question.caseId ?? null,
    question.valueDate ?? null,
    after,
    id,
    limit + 1,
    question.knownAt ?? null,
  ]);
  const items = rows.slice(0, limit).map(asTransfer);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? `${last.bookedAt}_${last.id}` : null };
}

/** The transfers of these ids that there are, oldest first. */
export async function readTransfersById(db: Db, ids: readonly string[]): Promise<Transfer[]> {
  const rows = await db.query<Row>(
    `${SELECT} where transfer.id = any($1::uuid[]) order by transfer.value_date, transfer.booked_at, transfer.id`,
    [ids],
  );
  return rows.map(asTransfer);
}

const CURSOR = /^(\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z)_([0-9a-f-]{36})$/;

/** Whether a text is a cursor that this list can have given. */
export function isCursor(text: string): boolean {
  const [, at = '', id = ''] = CURSOR.exec(text) ?? [];
  return isIsoDate(at.slice(0, 10)) && validate(id);
}

function decodeCursor(cursor: string): [string, string] {
  const [, at, id] = CURSOR.exec(cursor) ?? [];
  if (at === undefined || id === undefined) throw new RangeError('not a cursor of the transfer list');
  return [at, id];
}

function asTransfer(row: Row): Transfer {
  return {
    id: row.id,
    kind: row.kind,
    amountOre: ore(row.amount_ore),
    from: {
      account: row.source_kind,
      frame: row.source_frame,
      year: row.source_year,
      measure: row.source_measure,
    },
    to: {
      account: row.target_kind,
      frame: row.target_frame,
      year: row.target_year,
      measure: row.target_measure,
    },
    valueDate: row.value_date,
    bookedAt: row.booked_at,
    actor: row.actor,
    preparedBy: row.prepared_by,
    approvedBy: row.approved_by,
    origin: row.origin,
    decisionRef: row.decision_ref,
    reason: row.reason,
    caseId: row.case_id,
    referenceId: row.reference_id,
    caseNumber: row.case_number,
    applicantName: row.applicant_name,
  };
}
