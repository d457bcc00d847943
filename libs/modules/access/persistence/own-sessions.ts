import { Injectable } from '@nestjs/common';
import type { BrowserFamily } from '@tilsagn/platform/auth/browser-family';
import { AuthSettings } from '@tilsagn/platform/auth/settings';
import { Db } from '@tilsagn/platform/database/db';

export interface OwnSession {
  readonly id: string;
  readonly startedAt: Date;
  /** Written at most once a minute. */
  readonly seenAt: Date;
  readonly browser: BrowserFamily;
  readonly isThis: boolean;
}

const LIVE = `seen_at > clock_timestamp() - make_interval(mins => $2)
  and started_at > clock_timestamp() - make_interval(mins => $3)`;

/** The sessions of one person that have not run out. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly db: Db,
    private readonly settings: AuthSettings,
  ) {}

  /** The one in use first, then the one last used. */
  of(sub: string, inUse: Buffer): Promise<OwnSession[]> {
    return this.db.query(
      `select id, started_at as "startedAt", seen_at as "seenAt", browser, id_hash = $4 as "isThis"
       from session where sub = $1 and ${LIVE}
       order by id_hash = $4 desc, seen_at desc, id limit 100`,
      [sub, this.settings.idleMinutes, this.settings.longestMinutes, inUse],
    );
  }

  async isThere(sub: string, id: string): Promise<boolean> {
    const [row] = await this.db.query(
      `select from session where sub = $1 and ${LIVE} and id = $4 for update`,
      [sub, this.settings.idleMinutes, this.settings.longestMinutes, id],
    );
    return row !== undefined;
  }

  async end(id: string): Promise<void> {
    await this.db.query('delete from session where id = $1', [id]);
  }

  /** How many were ended; the one in use goes on. */
  async endAllBut(sub: string, inUse: Buffer): Promise<number> {
    const ended = await this.db.query(
      `with gone as (delete from session where sub = $1 and id_hash <> $2
         returning seen_at, started_at)
       select from gone where seen_at > clock_timestamp() - make_interval(mins => $3)
         and started_at > clock_timestamp() - make_interval(mins => $4)`,
      [sub, inUse, this.settings.idleMinutes, this.settings.longestMinutes],
    );
    return ended.length;
  }
}
