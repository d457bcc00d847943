import type { TransferKind } from '@tilsagn/domain/ledger/kinds';
import type { FrameRef } from '@tilsagn/domain/ledger/measures';
import type { FrameTranches } from '@tilsagn/domain/ledger/transfers';
import { ore } from '@tilsagn/domain/money/ore';
import type { Db } from '@tilsagn/platform/database/db';

interface Row {
  readonly kind: TransferKind | null;
  readonly value_date: string;
  readonly amount_ore: bigint;
  readonly decision_ref: string | null;
  readonly reason: string | null;
}

const SQL = `
  with moved as (
    select transfer.*, source.frame as from_frame, target.frame as to_frame
      from ledger.transfer
      join ledger.account as source on source.id = transfer.from_account
      join ledger.account as target on target.id = transfer.to_account
     where transfer.kind in ('allocate', 'top_up', 'cut', 'reallocate') and target.year = $2)
  select moved.kind, moved.value_date, moved.decision_ref, moved.reason,
         case when moved.kind = 'cut' or moved.to_frame <> $1 then -moved.amount_ore else moved.amount_ore end as amount_ore
    from ledger.frame
    left join moved on frame.frame in (moved.from_frame, moved.to_frame)
         and (moved.kind <> 'reallocate' or moved.from_frame <> moved.to_frame)
   where frame.frame = $1 and frame.year = $2
   order by moved.value_date, moved.booked_at`;

/** Undefined for a frame that is not known. */
export async function readTranches(db: Db, { frame, year }: FrameRef): Promise<FrameTranches | undefined> {
  const rows = await db.query<Row>(SQL, [frame, year]);
  if (rows.length === 0) return undefined;
  const tranches = rows.flatMap(({ kind, value_date, amount_ore, decision_ref, reason }) =>
    kind === null
      ? []
      : {
          kind,
          valueDate: value_date,
          amountOre: ore(amount_ore),
          decisionRef: decision_ref,
          missingDecision: decision_ref === null && (kind === 'allocate' || kind === 'top_up'),
          note: reason,
        },
  );
  return { frame, year, tranches };
}
