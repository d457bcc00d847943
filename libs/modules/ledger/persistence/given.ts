import type { MeasureRef } from '@tilsagn/domain/ledger/measures';
import { ore, type Ore } from '@tilsagn/domain/money/ore';
import type { Db } from '@tilsagn/platform/database/db';

/** What the measures of a year were given, net, what was carried into them included. */
export async function readGiven(db: Db, year: number): Promise<(MeasureRef & { givenOre: Ore })[]> {
  const rows = await db.query<{ frame: string; measure: string; amount: bigint }>(
    'select frame, measure, amount from ledger.given($1)',
    [year],
  );
  return rows.map(({ frame, measure, amount }) => ({ frame, year, measure, givenOre: ore(amount) }));
}
