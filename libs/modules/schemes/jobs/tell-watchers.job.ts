import { Injectable } from '@nestjs/common';
import { Scheduled, type ScheduledJob } from '@tilsagn/platform/schedule/scheduled';
import { TellWatchers } from '../use-cases/tell-watchers';

/** Looks each minute whether a call that people wait for has opened. */
@Injectable()
@Scheduled({ name: 'tell-who-waits-for-calls', everyMs: 60_000 })
export class TellWatchersJob implements ScheduledJob {
  constructor(private readonly watchers: TellWatchers) {}

  run(): Promise<number> {
    return this.watchers.run();
  }
}
