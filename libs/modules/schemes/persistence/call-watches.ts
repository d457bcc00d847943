import { Injectable } from '@nestjs/common';
import { Clock } from '@tilsagn/platform/clock/clock';
import { Db } from '@tilsagn/platform/database/db';

/** Who asked to be told when a call opens: table call_watch. */
@Injectable()
export class CallWatches {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Asking again changes nothing. */
  async ask(callKey: string, sub: string): Promise<void> {
    await this.db.query(
      'insert into call_watch (call_key, sub, asked_at) values ($1, $2, $3) on conflict do nothing',
      [callKey, sub, this.clock.businessNow()],
    );
  }

  async takeBack(callKey: string, sub: string): Promise<void> {
    await this.db.query('delete from call_watch where call_key = $1 and sub = $2', [callKey, sub]);
  }

  async has(callKey: string, sub: string): Promise<boolean> {
    const rows = await this.db.query('select 1 from call_watch where call_key = $1 and sub = $2', [
      callKey,
      sub,
    ]);
    return rows.length > 0;
  }

  /** The calls that somebody waits for. */
  async calls(): Promise<string[]> {
    const rows = await this.db.query<{ key: string }>(
      'select distinct call_key as key from call_watch order by 1',
    );
    return rows.map(({ key }) => key);
  }

  /** Ends all that was asked for under a call, and gives back who asked: to no two transactions the same person. */
  async end(callKey: string): Promise<string[]> {
    const rows = await this.db.query<{ sub: string }>(
      `with told as (delete from call_watch where call_key = $1 returning sub) select sub from told order by 1`,
      [callKey],
    );
    return rows.map(({ sub }) => sub);
  }
}
