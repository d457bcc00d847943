import { Injectable } from '@nestjs/common';
import { Db } from '@tilsagn/platform/database/db';

/** The other companies that take part in a case's project. */
@Injectable()
export class Participants {
  constructor(private readonly db: Db) {}

  async record(caseId: string, orgnrs: readonly string[]): Promise<void> {
    await this.db.query(
      `insert into case_participant (case_id, orgnr) select $1, unnest($2::text[]) on conflict do nothing`,
      [caseId, orgnrs],
    );
  }
}
