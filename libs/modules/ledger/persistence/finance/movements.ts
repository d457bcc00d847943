import type { Movement } from '@tilsagn/domain/ledger/allocation-tree';
import type { TransferKind } from '@tilsagn/domain/ledger/kinds';
import type { TransferEnd } from '@tilsagn/domain/ledger/transfers';
import { ore } from '@tilsagn/domain/money/ore';
import type { Db } from '@tilsagn/platform/database/db';

interface Row {
  readonly id: string;
  readonly kind: TransferKind;
  readonly amount_ore: bigint;
  readonly value_date: string;
  readonly decision_ref: string | null;
  readonly reason: string | null;
  readonly from: TransferEnd;
  readonly to: TransferEnd;
}

const END = (name: string): string =>
  `jsonb_build_object('account', ${name}.kind, 'frame', ${name}.frame, 'year', ${name}.year, 'measure', ${name}.measure)`;

/** What touches no case: found by the frames' own accounts and those of measures, of which there are few. */
const SQL = `
  with pot as (
    select id from ledger.account where year = $1 and case_id is null and kind in ('frame', 'available'))
  select transfer.id, transfer.kind, transfer.amount_ore, transfer.value_date, transfer.decision_ref, transfer.reason,
         ${END('source')} as "from", ${END('target')} as "to"
    from ledger.transfer
    join ledger.account as source on source.id = transfer.from_account
    join ledger.account as target on target.id = transfer.to_account
   where transfer.case_id is null
     and (transfer.kind in ('allocate', 'top_up', 'cut', 'distribute', 'withdraw_allotment', 'reallocate')
          and (transfer.from_account in (select id from pot) or transfer.to_account in (select id from pot))
          or transfer.id in (
            select entry.transfer_id from ledger.account join ledger.entry on entry.account_id = account.id
             where account.year = $1 and account.measure is null and account.kind in ('lapsed', 'bridge')))
     and ($2::date is null or transfer.value_date <= $2)
     and ($3::timestamptz is null or transfer.booked_at <= $3)
   order by transfer.value_date, transfer.booked_at, transfer.id`;

/** The transfers of a year that moved appropriations, oldest first, by a value date and as known at a moment. */
export async function readMovements(
  db: Db,
  question: { readonly year: number; readonly valueDate?: string; readonly knownAt?: string },
): Promise<Movement[]> {
  const rows = await db.query<Row>(SQL, [
    question.year,
    question.valueDate ?? null,
    question.knownAt ?? null,
  ]);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    amountOre: ore(row.amount_ore),
    valueDate: row.value_date,
    from: row.from,
    to: row.to,
    decisionRef: row.decision_ref,
    reason: row.reason,
  }));
}
