import { Inject, Injectable } from '@nestjs/common';
import { Logger } from '../logging/logger';
import type { JobQueue } from '../queue/job-queue';
import { Bell } from './bell';
import { Loop } from './loop';
import { OutboxRows, type Ticket } from './outbox-rows';
import { OUTBOX_QUEUE } from './tokens';

const BATCH = 500;
const POLL_MS = 250;
const LONGEST_BACKOFF_MS = 5_000;

/** Moves due rows into the queue: at once when one was committed beside it, else every quarter of a second. */
@Injectable()
export class Relay {
  private readonly loop = new Loop(() => this.round());
  private failures = 0;
  private unlisten: () => void = () => undefined;

  constructor(
    private readonly rows: OutboxRows,
    private readonly bell: Bell,
    private readonly logger: Logger,
    @Inject(OUTBOX_QUEUE) private readonly queue: JobQueue<Ticket>,
  ) {}

  start(): void {
    this.unlisten = this.bell.listen(() => this.loop.ring());
    this.loop.start();
  }

  async stop(): Promise<void> {
    this.unlisten();
    await this.loop.stop();
  }

  private async round(): Promise<number> {
    try {
      const tickets = await this.rows.takeDue(BATCH);
      await this.enqueue(tickets);
      this.failures = 0;
      return tickets.length === BATCH ? 0 : POLL_MS;
    } catch (error) {
      if (this.failures++ === 0) this.logger.warn('the relay cannot work now', error, 'Relay');
      return Math.min(POLL_MS * 2 ** this.failures, LONGEST_BACKOFF_MS);
    }
  }

  private async enqueue(tickets: readonly Ticket[]): Promise<void> {
    if (tickets.length === 0) return;
    try {
      await this.queue.add(tickets.map((ticket) => ({ id: jobIdOf(ticket), data: ticket })));
    } catch (error) {
      await this.rows.giveBack(tickets);
      throw error;
    }
  }
}

const jobIdOf = ({ id, queueing }: Ticket): string => `outbox-${id}-${queueing}`;
