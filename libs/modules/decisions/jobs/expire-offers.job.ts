import { Injectable } from '@nestjs/common';
import { Scheduled, type ScheduledJob } from '@tilsagn/platform/schedule/scheduled';
import { ExpireOffers } from '../use-cases/expire-offers';

/** Looks each minute for offers whose last day is over by the business date, which may be moved in the demo. */
@Injectable()
@Scheduled({ name: 'expire-offers', everyMs: 60_000 })
export class ExpireOffersJob implements ScheduledJob {
  constructor(private readonly offers: ExpireOffers) {}

  run(): Promise<number> {
    return this.offers.run();
  }
}
