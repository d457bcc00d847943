import { Injectable } from '@nestjs/common';
import type { Text } from '@tilsagn/domain/text';
import { Db } from '@tilsagn/platform/database/db';
import { NOBODY, type Persons } from './publications';

/** The schemes that calls belong to. */
@Injectable()
export class Schemes {
  constructor(private readonly db: Db) {}

  /** Whether it was new; one of that key is left as it is. */
  async add(key: string, name: Text, { preparedBy, publishedBy }: Persons = NOBODY): Promise<boolean> {
    const written = await this.db.execute(
      `insert into scheme (key, name, prepared_by, published_by) values ($1, $2, $3, $4)
       on conflict (key) do nothing`,
      [key, JSON.stringify(name), preparedBy, publishedBy],
    );
    return written > 0;
  }
}
