import { Injectable } from '@nestjs/common';
import { Db } from '@tilsagn/platform/database/db';
import type { Side } from '../side';

/** How many messages of cases nobody on a side has opened yet. */
@Injectable()
export class UnreadMessages {
  constructor(private readonly db: Db) {}

  /** By case; one without unread messages is left out. */
  async of(caseIds: readonly string[], reader: Side): Promise<ReadonlyMap<string, number>> {
    if (caseIds.length === 0) return new Map();
    const rows = await this.db.query<{ caseId: string; n: number }>(
      `select case_id as "caseId", count(*)::int as n from unread_message
       where case_id = any($1) and reader = $2 group by 1`,
      [caseIds, reader],
    );
    return new Map(rows.map(({ caseId, n }) => [caseId, n]));
  }
}
