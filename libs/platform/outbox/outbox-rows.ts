import { Injectable } from '@nestjs/common';
import { Db } from '../database/db';
import { newId } from '../database/ids';
import type { Delivery } from './message';

/** A row on its way through the queue. The number says which queueing it was: an older job finds it changed. */
export interface Ticket {
  readonly id: string;
  readonly queueing: number;
}

export interface Claimed extends Delivery {
  readonly leaseToken: string;
}

export const LEASE_SECONDS = 120;
/** A row that has waited so long in the queue was lost with it. */
export const QUEUED_AT_MOST_SECONDS = 60;

/** The changes of state of the outbox's rows, each one statement that holds only if nobody else was faster. */
@Injectable()
export class OutboxRows {
  constructor(private readonly db: Db) {}

  /** Takes due rows for the queue, oldest first, past those another relay is taking. */
  takeDue(limit: number): Promise<Ticket[]> {
    return this.db.query<Ticket>(
      `update outbox set state = 'queued', queueing = queueing + 1, queued_at = clock_timestamp()
        where id in (select id from outbox where state in ('new', 'retry') and available_at <= clock_timestamp()
                      order by available_at limit $1 for update skip locked)
        returning id, queueing`,
      [limit],
    );
  }

  /** The queue did not take them: they are due again at once. */
  async giveBack(tickets: readonly Ticket[]): Promise<void> {
    await this.db.query(
      `update outbox set state = case when attempt = 0 then 'new' else 'retry' end, queued_at = null
         from unnest($1::uuid[], $2::int[]) as ticket (id, queueing)
        where outbox.id = ticket.id and outbox.queueing = ticket.queueing and state = 'queued'`,
      [tickets.map((ticket) => ticket.id), tickets.map((ticket) => ticket.queueing)],
    );
  }

  /** Leases a row for this try; nothing where another has it or it is done. */
  async claim({ id, queueing }: Ticket): Promise<Claimed | undefined> {
    const leaseToken = newId();
    const [row] = await this.db.query<Delivery>(
      `update outbox set state = 'running', attempt = attempt + 1, lease_token = $3,
              lease_until = clock_timestamp() + make_interval(secs => $4)
        where id = $1 and queueing = $2 and state = 'queued'
        returning id, kind, subject_id as "subjectId", payload, attempt`,
      [id, queueing, leaseToken, LEASE_SECONDS],
    );
    return row && { ...row, leaseToken };
  }

  /** False when the lease was lost: somebody else may have done it too. */
  async finish(id: string, leaseToken: string): Promise<boolean> {
    const touched = await this.db.execute(
      `update outbox set state = 'done', finished_at = clock_timestamp(), last_error = null,
              lease_token = null, lease_until = null
        where id = $1 and lease_token = $2`,
      [id, leaseToken],
    );
    return touched === 1;
  }

  async fail(id: string, leaseToken: string, error: string, retryAfterMs: number | 'never'): Promise<void> {
    const again = retryAfterMs !== 'never';
    await this.db.query(
      `update outbox set state = $3, last_error = $4, lease_token = null, lease_until = null, queued_at = null,
              available_at = clock_timestamp() + make_interval(secs => $5),
              finished_at = case when $3 = 'dead' then clock_timestamp() end
        where id = $1 and lease_token = $2`,
      [id, leaseToken, again ? 'retry' : 'dead', error, again ? retryAfterMs / 1000 : 0],
    );
  }

  /**
   * Frees what was lost: queued too long (the queue forgot it), or leased by a worker that died.
   * @returns how many rows.
   */
  sweep(tries: number): Promise<number> {
    return this.db.execute(
      `update outbox set lease_token = null, lease_until = null, queued_at = null,
              last_error = case when state = 'running' then 'the worker stopped' else last_error end,
              state = case when state = 'running' and attempt >= $1 then 'dead'
                           when attempt = 0 then 'new' else 'retry' end,
              finished_at = case when state = 'running' and attempt >= $1 then clock_timestamp() end
        where id in (select id from outbox
                      where (state = 'queued' and queued_at < clock_timestamp() - make_interval(secs => $2))
                         or (state = 'running' and lease_until < clock_timestamp())
                      limit 1000 for update skip locked)`,
      [tries, QUEUED_AT_MOST_SECONDS],
    );
  }
}
