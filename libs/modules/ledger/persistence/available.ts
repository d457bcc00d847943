import type { MeasureRef } from '@tilsagn/domain/ledger/measures';
import { ore, type Ore } from '@tilsagn/domain/money/ore';
import type { Db } from '@tilsagn/platform/database/db';

export async function readAvailable(
  db: Db,
  measures: readonly MeasureRef[],
): Promise<(MeasureRef & { availableOre: Ore })[]> {
  const rows = await db.query<{ frame: string; year: number; measure: string; available_ore: bigint }>(
    `select asked.measure ->> 'frame' as frame, (asked.measure ->> 'year')::integer as year,
            asked.measure ->> 'measure' as measure,
            coalesce(balance.balance_ore, 0)::bigint as available_ore
       from jsonb_array_elements($1) with ordinality as asked (measure, place)
       left join ledger.account on account.key = ledger.key_of(asked.measure || '{"account": "available"}')
       left join ledger.account_balance as balance on balance.account_id = account.id
      order by asked.place`,
    [JSON.stringify(measures.map(({ frame, year, measure }) => ({ frame, year, measure })))],
  );
  return rows.map(({ frame, year, measure, available_ore }) => ({
    frame,
    year,
    measure,
    availableOre: ore(available_ore),
  }));
}
