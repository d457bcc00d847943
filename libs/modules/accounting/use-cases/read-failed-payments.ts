import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { visibleSchemes } from '@tilsagn/domain/access/decide';
import { FailedPayments, type FailedPayment } from '../persistence/failed-payments';

/** Reads the queue of payments that failed. */
@Injectable()
export class ReadFailedPayments {
  constructor(private readonly failed: FailedPayments) {}

  /** Those of the schemes the actor sees, the oldest first. */
  all(actor: Actor): Promise<readonly FailedPayment[]> {
    return this.failed.waiting(visibleSchemes('accounting.failed', actor));
  }
}
