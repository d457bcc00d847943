import { Inject, Injectable } from '@nestjs/common';
import { ok } from '@tilsagn/domain/result';
import { UnitOfWork } from '../database/unit-of-work';
import { Logger } from '../logging/logger';
import { withoutPersons } from '../logging/without-persons';
import { Hopeless, TryLater } from './failures';
import { HandlerRegistry, type RegisteredHandler } from './handler-registry';
import { type Claimed, OutboxRows, type Ticket } from './outbox-rows';
import { RETRY_POLICY } from './tokens';
import type { RetryPolicy } from './retry-policy';

class LostLease extends Error {
  override readonly name = 'LostLease';
}

/** Does one message: leases its row, lets its handler act, and marks it done or notes when to try again. */
@Injectable()
export class Consumer {
  constructor(
    private readonly rows: OutboxRows,
    private readonly registry: HandlerRegistry,
    private readonly unitOfWork: UnitOfWork,
    private readonly logger: Logger,
    @Inject(RETRY_POLICY) private readonly policy: RetryPolicy,
  ) {}

  async consume(ticket: Ticket): Promise<void> {
    const message = await this.rows.claim(ticket);
    if (!message) return;
    try {
      await this.handle(this.registry.handlerOf(message.kind), message);
    } catch (error) {
      if (error instanceof LostLease) this.logger.warn(`lost the lease of ${message.id}`, 'Outbox');
      else await this.noteFailure(message, error);
    }
  }

  private async handle({ handler, transaction }: RegisteredHandler, message: Claimed): Promise<void> {
    if (!transaction) {
      await handler.handle(message);
      await this.finish(message);
      return;
    }
    await this.unitOfWork.run(async () => {
      await handler.handle(message);
      await this.finish(message);
      return ok(undefined);
    });
  }

  private async finish({ id, leaseToken }: Claimed): Promise<void> {
    if (!(await this.rows.finish(id, leaseToken))) throw new LostLease(id);
  }

  private async noteFailure({ id, kind, attempt, leaseToken }: Claimed, error: unknown): Promise<void> {
    const hopeless = error instanceof Hopeless || attempt >= this.policy.tries;
    const delay = error instanceof TryLater ? error.delayMs : this.policy.delayMs(attempt);
    await this.rows.fail(id, leaseToken, wordsOf(error), hopeless ? 'never' : delay);
    const words = `outbox ${kind} ${id}, try ${attempt}: ${wordsOf(error)}`;
    if (hopeless) this.logger.error(`${words}; given up`, 'Outbox');
    else this.logger.warn(words, 'Outbox');
  }
}

/** Kept with the row and logged: never an address or a number of a person. */
function wordsOf(error: unknown): string {
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return withoutPersons(words).slice(0, 500);
}
