import { Injectable } from '@nestjs/common';
import { Clock } from '@tilsagn/platform/clock/clock';
import { Db } from '@tilsagn/platform/database/db';
import type { Template } from '../templates';

export interface InboxRow {
  readonly id: string;
  readonly caseId: string | null;
  readonly side: 'applicant' | 'staff' | null;
  readonly template: string;
  readonly params: Readonly<Record<string, string>>;
  readonly toldAt: Date;
  readonly readAt: Date | null;
  /** It asks the person for something that is still to be done. */
  readonly open: boolean;
  /** It asked the person for something, once. */
  readonly asks: boolean;
}

/** What it asks for is still asked for ($2 is today), and no later news of the same kind asks for it too. */
const OPEN = `(n.asks_about is not null
  and n.asks_in_state = (select s.state from standing s
                         where s.id = n.asks_about and coalesce(s.until >= $2::date, true))
  and not exists (select from notification later
                  where later.asks_about = n.asks_about and later.sub = n.sub
                    and later.template = n.template and later.id > n.id))`;

/** What was asked for is done, so that nobody has to read of it any more. */
const DONE = `(n.asks_about is not null and not ${OPEN})`;

const UNREAD = `n.sub = $1 and n.read_at is null and not ${DONE}`;

/** What a person was told: table notification, each person's own rows alone. */
@Injectable()
export class Inbox {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /**
   * A person's news, newest first, one more than `limit` where there is more.
   * @param before the id of a piece of news: only older ones
   */
  page(sub: string, show: 'all' | 'unread', limit: number, before: string | undefined): Promise<InboxRow[]> {
    return this.db.query(
      `select n.id, n.case_id as "caseId", n.side, n.template, n.params, n.created_at as "toldAt",
              n.read_at as "readAt", ${OPEN} as open, n.asks_about is not null as asks
       from notification n
       where ${show === 'unread' ? UNREAD : 'n.sub = $1'} and ($3::uuid is null or n.id < $3)
       order by n.id desc limit $4 + 1`,
      [sub, this.clock.today(), before ?? null, limit],
    );
  }

  /** How many pieces of news a person has not read; what was done in the meantime does not count. */
  async unread(sub: string): Promise<number> {
    const [row] = await this.db.query<{ n: number }>(
      `select count(*)::int as n from notification n where ${UNREAD}`,
      [sub, this.clock.today()],
    );
    return row?.n ?? 0;
  }

  /** Whether the person has such a piece of news. One that was read before stays as it was. */
  async markRead(sub: string, id: string): Promise<boolean> {
    const touched = await this.db.execute(
      'update notification set read_at = coalesce(read_at, $3) where sub = $1 and id = $2',
      [sub, id, this.clock.businessNow()],
    );
    return touched === 1;
  }

  /** Reads all news up to the newest that was on the screen. */
  async markAllRead(sub: string, upTo: string): Promise<void> {
    await this.db.query(
      'update notification set read_at = $3 where sub = $1 and id <= $2 and read_at is null',
      [sub, upTo, this.clock.businessNow()],
    );
  }

  /** Reads the news of one kind about a case, once the person has seen the thing itself. */
  async markReadOfCase(sub: string, caseId: string, template: Template): Promise<void> {
    await this.db.query(
      `update notification set read_at = $4 where sub = $1 and case_id = $2 and template = $3 and read_at is null`,
      [sub, caseId, template, this.clock.businessNow()],
    );
  }
}
