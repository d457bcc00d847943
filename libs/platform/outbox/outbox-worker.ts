import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Logger } from '../logging/logger';
import type { JobQueue, JobWorker } from '../queue/job-queue';
import { Canary } from './canary';
import { Consumer } from './consumer';
import { Loop } from './loop';
import { OutboxRows, type Ticket } from './outbox-rows';
import { Relay } from './relay';
import type { RetryPolicy } from './retry-policy';
import { OUTBOX_QUEUE, RETRY_POLICY, WORKER_OPTIONS } from './tokens';
import type { WorkerOptions } from './worker-options';

/** Starts relay, worker, sweeper and canary with the process, and stops them before the database goes. */
@Injectable()
export class OutboxWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sweeper = new Loop(() => this.sweep());
  private worker: JobWorker | undefined;

  constructor(
    private readonly relay: Relay,
    private readonly consumer: Consumer,
    private readonly rows: OutboxRows,
    private readonly canary: Canary,
    private readonly logger: Logger,
    @Inject(OUTBOX_QUEUE) private readonly queue: JobQueue<Ticket>,
    @Inject(RETRY_POLICY) private readonly policy: RetryPolicy,
    @Inject(WORKER_OPTIONS) private readonly options: WorkerOptions,
  ) {}

  onApplicationBootstrap(): void {
    this.worker = this.queue.work((ticket) => this.consumer.consume(ticket), {
      concurrency: this.options.concurrency,
    });
    this.relay.start();
    this.sweeper.start();
    this.canary.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.canary.stop();
    await Promise.all([this.sweeper.stop(), this.relay.stop()]);
    await this.worker?.close(this.options.closeWithinMs);
    await this.queue.close();
  }

  private async sweep(): Promise<number> {
    try {
      const freed = await this.rows.sweep(this.policy.tries);
      if (freed > 0) this.logger.warn(`${freed} lost messages are tried again`, 'Sweeper');
    } catch (error) {
      this.logger.warn('the sweeper cannot work now', error, 'Sweeper');
    }
    return this.options.sweepEveryMs;
  }
}
