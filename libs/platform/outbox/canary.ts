import { Inject, Injectable } from '@nestjs/common';
import { ok } from '@tilsagn/domain/result';
import { Db } from '../database/db';
import { newId } from '../database/ids';
import { UnitOfWork } from '../database/unit-of-work';
import { Logger } from '../logging/logger';
import { Outbox } from './outbox';
import { type Handler, OutboxHandler } from './outbox-handler';
import { WORKER_OPTIONS } from './tokens';
import type { WorkerOptions } from './worker-options';

const CANARY = 'canary';

/**
 * A message per minute through outbox, queue and worker. When none has come through for three minutes the worker
 * is stuck, whatever it says of itself, and the process is asked to end so that it is started anew.
 */
@Injectable()
@OutboxHandler(CANARY)
export class Canary implements Handler {
  private lastSeen = Date.now();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: Db,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly logger: Logger,
    @Inject(WORKER_OPTIONS) private readonly options: WorkerOptions,
  ) {}

  handle(): Promise<void> {
    this.lastSeen = Date.now();
    return Promise.resolve();
  }

  start(): void {
    this.timer = setInterval(() => void this.beat(), this.options.canaryEveryMs);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async beat(): Promise<void> {
    const silentMs = Date.now() - this.lastSeen;
    if (silentMs > 3 * this.options.canaryEveryMs) {
      this.logger.fatal(`nothing has come through the queue for ${Math.round(silentMs / 1000)} s`, 'Canary');
      this.options.onStuck();
      return;
    }
    try {
      await this.send();
    } catch (error) {
      this.logger.warn('the canary could not start', error, 'Canary');
    }
  }

  private async send(): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.db.query(
        `delete from outbox where kind = $1 and state = 'done' and created_at < clock_timestamp() - interval '1 hour'`,
        [CANARY],
      );
      const id = newId();
      await this.outbox.add({ kind: CANARY, subjectId: 'worker', dedupeKey: id });
      return ok(undefined);
    });
  }
}
