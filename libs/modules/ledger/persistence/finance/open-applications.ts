import type { MeasureRef } from '@tilsagn/domain/ledger/measures';
import { ore, type Ore } from '@tilsagn/domain/money/ore';
import type { Db } from '@tilsagn/platform/database/db';

/** An application that nobody has decided, on the measure that its call draws on first. */
export interface OpenApplication extends MeasureRef {
  readonly caseId: string;
  readonly scheme: string;
  readonly caseNumber: string | null;
  readonly applicantName: string;
  readonly submittedOn: string;
  readonly appliedOre: Ore;
  /** What is recommended; it is reserved already. Null where nothing is. */
  readonly recommendedOre: Ore | null;
}

interface Row extends Omit<OpenApplication, 'appliedOre' | 'recommendedOre'> {
  readonly applied: bigint;
  readonly recommended: bigint | null;
}

/** More open applications than any year has had; the answer says when there are more. */
export const MOST_APPLICATIONS = 2_000;

/** Open applications by rank: what is recommended first, then in the order they came. A page of one more than most. */
export async function readOpenApplications(
  db: Db,
  year: number,
  schemes: 'all' | readonly string[],
): Promise<OpenApplication[]> {
  const rows = await db.query<Row>(
    `select case_id as "caseId", scheme_key as scheme, case_number as "caseNumber", applicant_name as "applicantName",
            submitted_on as "submittedOn", coalesce(applied_ore, 0)::bigint as applied, recommended_ore as recommended,
            frame, year, measure
       from finance_case
      where year = $1 and ended_on is null and ($2::text[] is null or scheme_key = any($2))
      order by recommended_ore is null, submitted_on, case_number, case_id
      limit ${MOST_APPLICATIONS + 1}`,
    [year, schemes === 'all' ? null : schemes],
  );
  return rows.map(({ applied, recommended, ...row }) => ({
    ...row,
    appliedOre: ore(applied),
    recommendedOre: recommended === null ? null : ore(recommended),
  }));
}
