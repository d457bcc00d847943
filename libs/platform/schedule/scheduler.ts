import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Logger } from '../logging/logger';
import { Loop } from '../outbox/loop';
import { SCHEDULED, type Schedule, type ScheduledJob } from './scheduled';
import { Turns } from './turns';

/**
 * A job holds one connection for its lock and asks for others while it works: were all to begin together, they would
 * take the whole pool and wait for each other.
 */
const MOST_AT_ONCE = 2;

/** Runs the scheduled jobs; of all processes that could, the one that holds a job's advisory lock does. */
@Injectable()
export class Scheduler implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private loops: readonly Loop[] = [];
  private readonly turns = new Turns(MOST_AT_ONCE);
  private stopping = false;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly dataSource: DataSource,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.loops = this.jobs().map(({ schedule, job }) => new Loop(() => this.round(schedule, job)));
    this.loops.forEach((loop) => loop.start());
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }

  private jobs(): { schedule: Schedule; job: ScheduledJob }[] {
    return this.discovery.getProviders().flatMap(({ metatype, instance }) => {
      if (typeof metatype !== 'function') return [];
      const schedule = Reflect.getMetadata(SCHEDULED, metatype) as Schedule | undefined;
      return schedule ? [{ schedule, job: instance as ScheduledJob }] : [];
    });
  }

  private async round({ name, everyMs }: Schedule, job: ScheduledJob): Promise<number> {
    try {
      await this.turns.take(async () => {
        if (!this.stopping) await this.alone(name, () => job.run());
      });
    } catch (error) {
      this.logger.error(`the scheduled job ${name} failed`, error, 'Scheduler');
    }
    return everyMs;
  }

  /** Holds the job's lock on a connection of its own while it runs; does nothing where another process has it. */
  private async alone(name: string, work: () => Promise<unknown>): Promise<void> {
    const runner = this.dataSource.createQueryRunner();
    const key = `tilsagn.schedule.${name}`;
    try {
      const [held] = (await runner.query('select pg_try_advisory_lock(hashtextextended($1, 0)) as mine', [
        key,
      ])) as { mine: boolean }[];
      if (held?.mine !== true) return;
      try {
        await work();
      } finally {
        await runner.query('select pg_advisory_unlock(hashtextextended($1, 0))', [key]);
      }
    } finally {
      await runner.release();
    }
  }
}
