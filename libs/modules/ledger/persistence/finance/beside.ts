import type { FundingType, Undecided } from '@tilsagn/domain/ledger/overview';
import type { FrameRef, MeasureRef } from '@tilsagn/domain/ledger/measures';
import { ore } from '@tilsagn/domain/money/ore';
import type { Db } from '@tilsagn/platform/database/db';

/** Where the money of the year's frames is from, as far as it is stated. */
export function readFundingTypes(
  db: Db,
  year: number,
): Promise<(FrameRef & { readonly fundingType: FundingType | null })[]> {
  return db.query('select frame, year, funding_type as "fundingType" from ledger.frame where year = $1', [
    year,
  ]);
}

/** Which schemes the year's measures pay for. */
export function readSchemesOfMeasures(
  db: Db,
  year: number,
): Promise<(MeasureRef & { readonly scheme: string })[]> {
  return db.query(
    `select frame, year, measure, scheme_key as scheme from finance_measure_scheme
      where year = $1 order by scheme_key`,
    [year],
  );
}

/** What was applied for by a day and decided or withdrawn by none, in øre, a row a measure of the year. */
export async function readUndecided(db: Db, year: number, asOf: string): Promise<(MeasureRef & Undecided)[]> {
  const rows = await db.query<MeasureRef & { ore: bigint; cases: number; recommended: number }>(
    `select frame, year, measure, coalesce(sum(applied_ore), 0)::bigint as ore, count(*)::int as cases,
            count(recommended_ore)::int as recommended
       from finance_case
      where year = $1 and submitted_on <= $2 and (ended_on is null or ended_on > $2)
      group by frame, year, measure`,
    [year, asOf],
  );
  return rows.map(({ frame, measure, ore: sum, cases, recommended }) => ({
    frame,
    year,
    measure,
    undecidedOre: ore(sum),
    undecidedCases: cases,
    recommendedCases: recommended,
  }));
}
