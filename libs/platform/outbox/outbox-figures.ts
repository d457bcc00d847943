import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Db } from '../database/db';
import { Metrics, type Reading } from '../metrics/metrics';
import type { JobQueue } from '../queue/job-queue';
import { OUTBOX_QUEUE } from './tokens';

const OPEN = [`'new', 'retry'`, `'queued', 'running'`, `'dead'`];

/** What waits in the outbox and in its queue: shown by workers alone, since every one would show the same. */
@Injectable()
export class OutboxFigures implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly metrics: Metrics,
    @Inject(OUTBOX_QUEUE) private readonly queue: JobQueue<object>,
  ) {}

  onModuleInit(): void {
    this.metrics.gauge('tilsagn_outbox_messages', 'Messages not done, by state', ['state'], () =>
      this.read('count(*)'),
    );
    this.metrics.gauge(
      'tilsagn_outbox_oldest_seconds',
      'Age of the oldest message not done, by state; dead ones wait for the operator',
      ['state'],
      () => this.read('max(extract(epoch from clock_timestamp() - created_at))'),
    );
    this.metrics.gauge('tilsagn_queue_jobs', 'Jobs in the queue, by state', ['queue', 'state'], () =>
      this.queue.figures(),
    );
  }

  private async read(figure: string): Promise<Reading> {
    // Part by part, so that each is read by its own index and the many that are done are never looked at.
    const parts = OPEN.map(
      (states) =>
        `select state, (${figure})::double precision as value from outbox where state in (${states}) group by state`,
    );
    const rows = await this.db.query<{ state: string; value: number }>(parts.join(' union all '));
    return rows.map(({ state, value }) => ({ labels: { state }, value }));
  }
}
