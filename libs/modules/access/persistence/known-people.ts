import { Injectable } from '@nestjs/common';
import { Db } from '@tilsagn/platform/database/db';

/** People who are known by name before they log in; the log-in says better. */
@Injectable()
export class KnownPeople {
  constructor(private readonly db: Db) {}

  /** Names somebody nobody knows yet; whoever is known keeps their name. */
  async name(sub: string, name: string): Promise<void> {
    await this.db.query('insert into person (sub, name) values ($1, $2) on conflict (sub) do nothing', [
      sub,
      name,
    ]);
  }
}
