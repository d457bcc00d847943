import { Injectable } from '@nestjs/common';
import { Scheduled, type ScheduledJob } from '@tilsagn/platform/schedule/scheduled';
import { LetIn } from '../use-cases/let-in';

/** Looks each minute whether room has come back for those that wait in line. */
@Injectable()
@Scheduled({ name: 'let-in-from-line', everyMs: 60_000 })
export class LetInJob implements ScheduledJob {
  constructor(private readonly line: LetIn) {}

  run(): Promise<number> {
    return this.line.run();
  }
}
