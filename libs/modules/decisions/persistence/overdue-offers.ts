import { Injectable } from '@nestjs/common';
import { Db } from '@tilsagn/platform/database/db';

/** Offers whose last day to accept is over. */
@Injectable()
export class OverdueOffers {
  constructor(private readonly db: Db) {}

  async caseIds(today: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `select id from grant_case where state = 'awaiting_acceptance' and deadline < $1 order by deadline, id`,
      [today],
    );
    return rows.map((row) => row.id);
  }
}
