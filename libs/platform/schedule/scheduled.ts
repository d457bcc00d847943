import { SetMetadata } from '@nestjs/common';

export const SCHEDULED = 'tilsagn:scheduled';

export interface Schedule {
  /** Names the job in the log, and its lock: only one process runs it at a time. */
  readonly name: string;
  readonly everyMs: number;
}

/** A provider with work that comes round again. Throwing is logged; the next round comes anyway. */
export interface ScheduledJob {
  run(): Promise<unknown>;
}

/** Marks a job that the worker runs at once and then every so often. */
export const Scheduled = (schedule: Schedule): ClassDecorator => SetMetadata(SCHEDULED, schedule);
