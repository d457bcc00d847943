import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Db } from '@tilsagn/platform/database/db';

const HOUR_MS = 3_600_000;
export const KEPT_DAYS = 30;

/** Forgets the keys of POSTs after thirty days. Any number of copies may do it at once. */
@Injectable()
export class KeySweeper implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('idempotency');
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly db: Db) {}

  onModuleInit(): void {
    this.timer = setInterval(() => {
      this.sweep().catch((error: unknown) => this.logger.warn('old keys could not be forgotten', error));
    }, HOUR_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  async sweep(): Promise<void> {
    await this.db.query(
      'delete from idempotency_key where stored_at < clock_timestamp() - make_interval(days => $1)',
      [KEPT_DAYS],
    );
  }
}
