import { Injectable } from '@nestjs/common';
import { Db } from '@tilsagn/platform/database/db';

/** Projects that are over and have not been asked for their final report. */
@Injectable()
export class EndedProjects {
  constructor(private readonly db: Db) {}

  async caseIds(today: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `select id from grant_case where state = 'active' and project_ends_on < $1 order by project_ends_on, id`,
      [today],
    );
    return rows.map((row) => row.id);
  }
}
