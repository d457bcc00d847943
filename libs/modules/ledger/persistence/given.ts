import type { MeasureRef } from '@tilsagn/domain/ledger/measures';
import { ore, type Ore } from '@tilsagn/domain/money/ore';
import type { Db } from '@tilsagn/platform/database/db';

/** Net appropriations of the measures of a year; nothing is carried between years yet. */
export async function readGiven(db: Db, year: number): Promise<(MeasureRef & { givenOre: Ore })[]> {
  const rows = await db.query<{ frame: string; measure: string; amount: bigint }>(
    'select frame, measure, amount from ledger.appropriations($1, null, null) where measure is not null',
    [year],
  );
  return rows.map(({ frame, measure, amount }) => ({ frame, year, measure, givenOre: ore(amount) }));
}
