import type { MeasureRef } from '@tilsagn/domain/ledger/measures';
import { ore, type Ore } from '@tilsagn/domain/money/ore';
import type { Db } from '@tilsagn/platform/database/db';

export async function readAvailable(
  db: Db,
  measures: readonly MeasureRef[],
): Promise<(MeasureRef & { availableOre: Ore })[]> {
  const rows = await db.query<{ frame: string; year: number; measure: string; available_ore: bigint }>(
    `select asked.frame, asked.year, asked.measure,
            coalesce(balance.balance_ore - balance.lowest_ore, 0)::bigint as available_ore
       from jsonb_to_recordset($1::jsonb) with ordinality as asked (frame text, year integer, measure text, position bigint)
       left join ledger.account on account.kind = 'available' and account.frame = asked.frame
            and account.year = asked.year and account.measure = asked.measure
       left join ledger.account_balance as balance on balance.account_id = account.id
      order by asked.position`,
    [JSON.stringify(measures)],
  );
  return rows.map(({ frame, year, measure, available_ore }) => ({
    frame,
    year,
    measure,
    availableOre: ore(available_ore),
  }));
}
