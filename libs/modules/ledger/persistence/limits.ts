import type { FrameRef, OverbookingLimit } from '@tilsagn/domain/ledger/measures';
import { ore } from '@tilsagn/domain/money/ore';
import type { Db } from '@tilsagn/platform/database/db';

interface Row extends Omit<OverbookingLimit, 'limitOre'> {
  readonly limitOre: bigint;
}

/** The overbooking limits above 0 that hold on a date ('YYYY-MM-DD') for measures of a year. */
export async function readLimits(db: Db, year: number, on: string): Promise<OverbookingLimit[]> {
  const rows = await db.query<Row>(
    `select frame, year, measure, limit_ore as "limitOre", valid_from as "validFrom", valid_to as "validTo",
            decision_ref as "decisionRef"
       from ledger.limits($1, $2) where limit_ore > 0 order by frame collate "C", measure collate "C"`,
    [year, on],
  );
  return rows.map((row) => ({ ...row, limitOre: ore(row.limitOre) }));
}

/** All overbooking limits that were ever set on measures of a frame, the newest first; one of 0 took an earlier back. */
export async function readLimitsOf(db: Db, { frame, year }: FrameRef): Promise<OverbookingLimit[]> {
  const rows = await db.query<Row>(
    `select frame, year, measure, limit_ore as "limitOre", valid_from as "validFrom", valid_to as "validTo",
            decision_ref as "decisionRef"
       from ledger.overbooking_limit where frame = $1 and year = $2 order by booked_at desc, id desc`,
    [frame, year],
  );
  return rows.map((row) => ({ ...row, limitOre: ore(row.limitOre) }));
}
