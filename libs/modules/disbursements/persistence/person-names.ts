import { Injectable } from '@nestjs/common';
import type { PersonRefDto } from '@tilsagn/modules/workflow';
import { Db } from '@tilsagn/platform/database/db';

/** Who a `sub` is, in words. */
@Injectable()
export class PersonNames {
  constructor(private readonly db: Db) {}

  /** Null for nobody; a person the system has never met is called by their `sub`. */
  async of(sub: string | null): Promise<PersonRefDto | null> {
    if (sub === null) return null;
    const [person] = await this.db.query<{ name: string }>('select name from person where sub = $1', [sub]);
    return { sub, name: person?.name ?? sub };
  }
}
