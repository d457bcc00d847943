import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { visibleSchemes } from '@tilsagn/domain/access/decide';
import { allRows } from '@tilsagn/platform/export/rows-of-pages';
import { FailedPayments, type FailedPayment } from '../persistence/failed-payments';

/** Reads the queue of payments that failed. */
@Injectable()
export class ReadFailedPayments {
  constructor(private readonly failed: FailedPayments) {}

  /** Those of the schemes the actor sees, the oldest first, at most 200. */
  all(actor: Actor): Promise<readonly FailedPayment[]> {
    return this.failed.waiting(visibleSchemes('accounting.failed', actor));
  }

  /** How many they are. */
  count(actor: Actor): Promise<number> {
    return this.failed.count(visibleSchemes('accounting.failed', actor));
  }

  /** All of them, in the same order. */
  every(actor: Actor): Promise<AsyncGenerator<FailedPayment>> {
    const schemes = visibleSchemes('accounting.failed', actor);
    return allRows((stretch) => this.failed.waiting(schemes, stretch));
  }
}
