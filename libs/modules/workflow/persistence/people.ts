import { Injectable } from '@nestjs/common';
import { Db } from '@tilsagn/platform/database/db';

export interface PersonRef {
  readonly sub: string;
  readonly name: string;
}

/** The names behind a case's people. */
@Injectable()
export class People {
  constructor(private readonly db: Db) {}

  /** A person as a case names them; one who has never logged in is named by their `sub`. */
  async named(sub: string): Promise<PersonRef> {
    const [row] = await this.db.query<{ name: string }>('select name from person where sub = $1', [sub]);
    return { sub, name: row?.name ?? sub };
  }
}
