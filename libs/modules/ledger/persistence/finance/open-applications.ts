import type { BalanceRow } from '@tilsagn/domain/ledger/balances';
import type { MeasureRef } from '@tilsagn/domain/ledger/measures';
import { ore, type Ore } from '@tilsagn/domain/money/ore';
import type { Db } from '@tilsagn/platform/database/db';
import type { Stretch } from '@tilsagn/platform/export/rows-of-pages';

/** An application that nobody has decided, on the measure that its call draws on first. */
export interface OpenApplication extends MeasureRef {
  /** Its rank from 1: what is recommended first, then in the order they came. */
  readonly place: number;
  readonly caseId: string;
  readonly caseNumber: string | null;
  readonly applicantName: string;
  readonly submittedOn: string;
  readonly appliedOre: Ore;
  /** What is recommended; it is reserved already. Null where nothing is. */
  readonly recommendedOre: Ore | null;
  /** What its measure has left when it and all above it are granted. */
  readonly leftOre: Ore;
}

/** Whose open applications, and what their measures have now. */
export interface OpenAsked {
  readonly year: number;
  readonly schemes: 'all' | readonly string[];
  readonly measures: readonly BalanceRow[];
}

export interface OpenFigures {
  readonly applications: number;
  /** How many from the top can be granted before a measure would go below zero. */
  readonly affordable: number;
}

/** What the first so many applications take of a measure. */
export interface MeasureAfter extends MeasureRef {
  readonly availableOre: Ore;
  readonly takesOre: Ore;
  readonly leftOre: Ore;
}

/** As many as a page shows. */
const SHOWN = 200;

/** All of them by rank, with what each and those above it take of the measure: nothing where it is reserved. */
const RANKED = `
  with ranked as (
    select case_id, case_number, applicant_name, submitted_on, frame, year, measure, recommended_ore,
           coalesce(applied_ore, 0)::bigint as applied,
           case when recommended_ore is null then coalesce(applied_ore, 0) else 0 end as takes,
           row_number() over (order by recommended_ore is null, submitted_on, case_number, case_id) as place
      from finance_case
     where year = $1 and ended_on is null and ($2::text[] is null or scheme_key = any($2))),
  standing_after as (
    select ranked.*, coalesce(now.available, 0)::bigint as available,
           (coalesce(now.available, 0) - sum(takes) over (
             partition by frame, year, measure order by place))::bigint as remaining
      from ranked left join jsonb_to_recordset($3::jsonb) as now (frame text, year integer, measure text, available bigint)
           using (frame, year, measure))`;

const asked = ({ year, schemes, measures }: OpenAsked): unknown[] => [
  year,
  schemes === 'all' ? null : schemes,
  JSON.stringify(
    measures.map(({ frame, year, measure, availableOre }) => {
      return { frame, year, measure, available: String(availableOre) };
    }),
  ),
];

type Row = Omit<OpenApplication, 'appliedOre' | 'recommendedOre' | 'leftOre'> &
  Readonly<Record<'applied' | 'remaining', bigint> & { recommended: bigint | null }>;

/** Open applications by rank, at most 200 unless told. */
export async function readOpenApplications(
  db: Db,
  which: OpenAsked,
  { most, after }: Stretch<OpenApplication> = { most: SHOWN },
): Promise<OpenApplication[]> {
  const rows = await db.query<Row>(
    `${RANKED}
     select place::integer, case_id as "caseId", case_number as "caseNumber", applicant_name as "applicantName",
            submitted_on as "submittedOn", applied, recommended_ore as recommended, remaining, frame, year, measure
       from standing_after where place > $4 order by place limit $5`,
    [...asked(which), after?.place ?? 0, most],
  );
  return rows.map(({ applied, recommended, remaining, ...row }) => ({
    ...row,
    appliedOre: ore(applied),
    recommendedOre: recommended === null ? null : ore(recommended),
    leftOre: ore(remaining),
  }));
}

/** How many they are, and where the line goes if nothing is to be lacking. */
export async function openFigures(db: Db, which: OpenAsked): Promise<OpenFigures> {
  const [row] = await db.query<OpenFigures>(
    `${RANKED}
     select count(*)::integer as applications,
            coalesce(min(place) filter (where takes > 0 and remaining < 0) - 1, count(*))::integer as affordable
       from standing_after`,
    asked(which),
  );
  return row ?? { applications: 0, affordable: 0 };
}

/** The measures that open applications draw on, after the first `cut` of all of them are granted. */
export async function measuresAfter(db: Db, which: OpenAsked, cut: number): Promise<MeasureAfter[]> {
  const rows = await db.query<MeasureRef & Record<'available' | 'takes', bigint>>(
    `${RANKED}
     select frame, year, measure, available, coalesce(sum(takes) filter (where place <= $4), 0)::bigint as takes
       from standing_after group by frame, year, measure, available order by frame, year, measure`,
    [...asked(which), cut],
  );
  return rows.map(({ available, takes, ...measure }) => ({
    ...measure,
    availableOre: ore(available),
    takesOre: ore(takes),
    leftOre: ore(available - takes),
  }));
}
