import { Injectable } from '@nestjs/common';
import { Db } from '../database/db';

/** What became of a message that somebody wanted sent again or dropped. */
export type Cared = 'done' | 'not_found' | 'not_open';

/** What an operator does to messages that gave up: see `outbox list --state dead`. */
@Injectable()
export class OutboxCare {
  constructor(private readonly db: Db) {}

  /** Tries a dead or dropped message again, from its first try on. A message that is not one of these stays as it is. */
  resend(id: string): Promise<Cared> {
    return this.move(
      id,
      `update outbox set state = 'new', attempt = 0, available_at = clock_timestamp(), queued_at = null, finished_at = null
        where id = $1 and state in ('dead', 'dropped')`,
    );
  }

  /** Gives a message up for good that is dead, or waits and is in nobody's hands. */
  drop(id: string): Promise<Cared> {
    return this.move(
      id,
      `update outbox set state = 'dropped', finished_at = clock_timestamp(), queued_at = null
        where id = $1 and state in ('dead', 'new', 'retry')`,
    );
  }

  private async move(id: string, statement: string): Promise<Cared> {
    if ((await this.db.execute(statement, [id])) === 1) return 'done';
    const known = await this.db.query('select from outbox where id = $1', [id]);
    return known.length === 1 ? 'not_open' : 'not_found';
  }
}
