import type { FrameRef } from '@tilsagn/domain/ledger/measures';
import type { YearEnd } from '@tilsagn/domain/ledger/frame-proposals';
import type { Db } from '@tilsagn/platform/database/db';

/** What year-end would do to a frame now; undefined for a frame that is not known. */
export async function readYearEnd(db: Db, { frame, year }: FrameRef): Promise<YearEnd | undefined> {
  const [row] = await db.query<{ preview: YearEnd | null }>(
    'select ledger.year_end_preview($1, $2) as preview',
    [frame, year],
  );
  return row?.preview ?? undefined;
}
