import { Injectable } from '@nestjs/common';
import { Clock } from '@tilsagn/platform/clock/clock';
import { Db } from '@tilsagn/platform/database/db';
import { newId } from '@tilsagn/platform/database/ids';
import type { Side } from '../side';

export interface StoredMessage {
  readonly id: string;
  readonly side: Side;
  readonly internal: boolean;
  readonly text: string;
  readonly writtenBy: string;
  readonly writtenByName: string;
  readonly writtenAt: Date;
  /** When somebody on the other side first opened it. */
  readonly readAt: Date | null;
}

export interface NewMessage {
  readonly caseId: string;
  readonly side: Side;
  readonly internal: boolean;
  readonly text: string;
  readonly writtenBy: string;
  readonly writtenByName: string;
}

/** Messages of cases; only added to. */
@Injectable()
export class Messages {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async add(message: NewMessage): Promise<string> {
    const id = newId();
    await this.db.query(
      `insert into message (id, case_id, side, internal, body, written_by, written_by_name, written_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        message.caseId,
        message.side,
        message.internal,
        message.text,
        message.writtenBy,
        message.writtenByName,
        this.clock.businessNow(),
      ],
    );
    return id;
  }

  /**
   * The newest messages that a side may see, newest first, one more than `limit` where there are older ones.
   * @param before the id of a message: only older ones
   */
  newest(caseId: string, reader: Side, limit: number, before: string | undefined): Promise<StoredMessage[]> {
    return this.db.query(
      `select m.id, m.side, m.internal, m.body as text, m.written_by as "writtenBy",
              m.written_by_name as "writtenByName", m.written_at as "writtenAt",
              (select min(r.read_at) from message_reading r where r.message_id = m.id and r.side <> m.side) as "readAt"
       from message m
       where m.case_id = $1 and (not m.internal or $2 = 'staff') and ($4::uuid is null or m.id < $4)
       order by m.id desc limit $3 + 1`,
      [caseId, reader, limit, before ?? null],
    );
  }

  /** When a message of the case was written; null where it has none of that id. */
  async writtenAt(caseId: string, id: string): Promise<Date | null> {
    const [row] = await this.db.query<{ at: Date }>(
      'select written_at as at from message where case_id = $1 and id = $2',
      [caseId, id],
    );
    return row?.at ?? null;
  }

  /** Notes that a person has seen what the other side wrote, up to a message. Whether any was new to them. */
  async markRead(caseId: string, reader: Side, sub: string, upTo: string): Promise<boolean> {
    const marked = await this.db.execute(
      `insert into message_reading (message_id, sub, side, read_at)
       select id, $3, $2, $5 from message where case_id = $1 and side <> $2 and not internal and id <= $4
       on conflict (message_id, sub) do nothing`,
      [caseId, reader, sub, upTo, this.clock.businessNow()],
    );
    return marked > 0;
  }
}
