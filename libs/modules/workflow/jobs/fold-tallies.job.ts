import { Injectable } from '@nestjs/common';
import { Db } from '@tilsagn/platform/database/db';
import { Scheduled, type ScheduledJob } from '@tilsagn/platform/schedule/scheduled';

/** Folds the tallies of the worklist, which grow by a row or two with each change of a case (ADR 0015). */
@Injectable()
@Scheduled({ name: 'fold-case-tallies', everyMs: 5 * 60_000 })
export class FoldTalliesJob implements ScheduledJob {
  constructor(private readonly db: Db) {}

  /** How many rows fewer there are. */
  async run(): Promise<number> {
    const [row] = await this.db.query<{ n: number }>('select fold_case_tallies() as n');
    return row?.n ?? 0;
  }
}
