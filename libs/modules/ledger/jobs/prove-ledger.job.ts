import { Injectable } from '@nestjs/common';
import { Clock } from '@tilsagn/platform/clock/clock';
import { osloTime } from '@tilsagn/platform/clock/oslo-time';
import { Scheduled, type ScheduledJob } from '@tilsagn/platform/schedule/scheduled';
import { ProveLedger } from '../use-cases/prove-ledger';

/** By the clock on the wall: when few are at work. */
const FROM = '02:00';

/** Proves the ledger once a night; a worker that was stopped then does it when it is back. */
@Injectable()
@Scheduled({ name: 'prove-ledger', everyMs: 5 * 60_000 })
export class ProveLedgerJob implements ScheduledJob {
  constructor(
    private readonly ledger: ProveLedger,
    private readonly clock: Clock,
  ) {}

  /** Whether it was proved in this round. */
  async run(): Promise<boolean> {
    if (osloTime(this.clock.now()).time < FROM) return false;
    return (await this.ledger.run()) !== undefined;
  }
}
