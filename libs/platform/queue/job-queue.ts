import { createPostgresBackend, Queue, withBackend, Worker } from 'bullmq';
import type { Logger } from '../logging/logger';
import { postgresForQueues, redisForAdding, redisForWorking } from './queue-options';
import type { QueueName } from './queue-schema';
import { within } from './within';

export interface QueueSettings {
  readonly name: QueueName;
  /** Where set, the queue lives there; else in the database. */
  readonly redisUrl: string | undefined;
  readonly databaseUrl: string;
  readonly logger: Logger;
}

export interface Job<T> {
  /** No colon, and not digits alone: the queue refuses both. */
  readonly id: string;
  readonly data: T;
}

export interface WorkSettings {
  readonly concurrency: number;
  /** How long a worker may be silent before its jobs are given to another. */
  readonly lockMs?: number;
}

const ADD_WITHIN_MS = 3_000;
const CLOSE_WITHIN_MS = 2_000;
const FAILED_KEPT_S = 7 * 24 * 3600;

const onPostgres = withBackend(createPostgresBackend);

/**
 * A queue of BullMQ on Redis or on PostgreSQL: the one place that knows which. A queue wakes and spreads;
 * what has to be done, and how often it was tried, stands in the outbox row.
 */
export class JobQueue<T extends object> {
  private readonly queue: Pick<Queue, 'addBulk' | 'close' | 'getJobCounts' | 'on'>;
  private closing = false;

  constructor(private readonly settings: QueueSettings) {
    const { name, redisUrl, databaseUrl } = settings;
    this.queue =
      redisUrl === undefined
        ? (new onPostgres.Queue(name, { connection: postgresForQueues(databaseUrl, 2) }) as unknown as Queue)
        : new Queue(name, { connection: redisForAdding(redisUrl) });
    this.queue.on('error', (error) => this.hear('queue', error));
  }

  /** Adds jobs or fails within three seconds; a job whose id is still there is not added again. */
  async add(jobs: readonly Job<T>[]): Promise<void> {
    const bulk = jobs.map(({ id, data }) => ({
      name: this.settings.name,
      data,
      opts: { jobId: id, attempts: 1, removeOnComplete: true, removeOnFail: { age: FAILED_KEPT_S } },
    }));
    await within(ADD_WITHIN_MS, this.queue.addBulk(bulk), 'the queue did not answer');
  }

  /** Starts a worker in this process. */
  work(process: (data: T) => Promise<void>, { concurrency, lockMs = 30_000 }: WorkSettings): JobWorker {
    const { name, redisUrl, databaseUrl } = this.settings;
    const options = { concurrency, lockDuration: lockMs, stalledInterval: lockMs };
    const run = (job: { data: unknown }): Promise<void> => process(job.data as T);
    const worker: Pick<Worker, 'close' | 'on'> =
      redisUrl === undefined
        ? (new onPostgres.Worker(name, run, {
            ...options,
            connection: postgresForQueues(databaseUrl, 4),
          }) as unknown as Worker)
        : new Worker(name, run, { ...options, connection: redisForWorking(redisUrl) });
    worker.on('error', (error) => this.hear('worker', error));
    worker.on('failed', (_job, error) => this.complain('job', error));
    return new JobWorker(worker, (error) => this.complain('worker', error), this.markClosing);
  }

  /** How many jobs stand in each state, for the figures; none where the queue does not answer within three seconds. */
  async figures(): Promise<{ labels: { queue: string; state: string }; value: number }[]> {
    const { name } = this.settings;
    try {
      const counts = await within(ADD_WITHIN_MS, this.queue.getJobCounts(), 'the queue did not answer');
      return Object.entries(counts).map(([state, value]) => ({ labels: { queue: name, state }, value }));
    } catch (error) {
      this.complain('queue', error as Error);
      return [];
    }
  }

  async close(): Promise<void> {
    this.closing = true;
    try {
      await within(CLOSE_WITHIN_MS, this.queue.close(), 'the queue did not close');
    } catch (error) {
      this.complain('queue', error as Error);
    }
  }

  private readonly markClosing = (): void => {
    this.closing = true;
  };

  /** A line that breaks while we let go of it is no news. */
  private hear(part: string, error: Error): void {
    if (!this.closing) this.complain(part, error);
  }

  private complain(part: string, error: Error): void {
    this.settings.logger.warn(`${part} ${this.settings.name}: ${error.message}`, error, 'JobQueue');
  }
}

/** A running worker of a queue. */
export class JobWorker {
  constructor(
    private readonly worker: Pick<Worker, 'close'>,
    private readonly complain: (error: Error) => void,
    private readonly markClosing: () => void,
  ) {}

  /** Takes no more jobs and waits for those under way; after the time given they are left to the sweeper. */
  async close(withinMs: number): Promise<void> {
    this.markClosing();
    try {
      await within(withinMs, this.worker.close(), 'jobs under way did not finish');
    } catch (error) {
      this.complain(error as Error);
      await within(CLOSE_WITHIN_MS, this.worker.close(true), 'the worker did not close').catch(this.complain);
    }
  }
}
