import { Injectable } from '@nestjs/common';
import type { Text } from '@tilsagn/domain/text';
import { Db } from '@tilsagn/platform/database/db';

/** The schemes that calls belong to. */
@Injectable()
export class Schemes {
  constructor(private readonly db: Db) {}

  /** Whether it was new; one of that key is left as it is. */
  async add(key: string, name: Text): Promise<boolean> {
    const written = await this.db.execute(
      'insert into scheme (key, name) values ($1, $2) on conflict (key) do nothing',
      [key, JSON.stringify(name)],
    );
    return written > 0;
  }
}
