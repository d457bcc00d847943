import { Injectable, Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Db } from '@tilsagn/platform/database/db';
import { Logger } from '@tilsagn/platform/logging/logger';
import { PlatformModule } from '@tilsagn/platform/platform.module';
import { ScheduleModule } from '@tilsagn/platform/schedule/schedule.module';
import { Scheduled, type ScheduledJob } from '@tilsagn/platform/schedule/scheduled';
import { WorkerModule } from '../../../apps/worker/worker.module';
import { ANNE, Casework, kr } from '../../support/casework';
import { useDatabase } from '../../support/database';
import { eventually } from '../../support/eventually';
import { configFor } from '../../support/outbox-worker';
import { openWorld } from '../../support/world';

const database = useDatabase();
const logger = new Logger('silent');

let rounds = 0;
let atOnce = 0;
let mostAtOnce = 0;

@Injectable()
@Scheduled({ name: 'count', everyMs: 5 })
class Counting implements ScheduledJob {
  async run(): Promise<void> {
    mostAtOnce = Math.max(mostAtOnce, ++atOnce);
    await new Promise((resolve) => setTimeout(resolve, 20));
    atOnce -= 1;
    rounds += 1;
    if (rounds === 2) throw new Error('this round fails');
  }
}

@Module({ imports: [ScheduleModule], providers: [Counting] })
class CountingModule {}

const startProcess = (): Promise<INestApplicationContext> =>
  NestFactory.createApplicationContext(
    { module: CountingModule, imports: [PlatformModule.forRoot(configFor(database), { logger })] },
    { logger, abortOnError: false },
  );

it('runs a job again and again, after a failure too, in one process at a time', async () => {
  const processes = await Promise.all([startProcess(), startProcess()]);
  await eventually(() => {
    expect(rounds).toBeGreaterThan(5);
  });
  await Promise.all(processes.map((each) => each.close()));
  const after = rounds;
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect({ mostAtOnce, rounds }).toEqual({ mostAtOnce: 1, rounds: after });
});

/** More jobs than the pool has connections; each asks for another while it holds its lock. */
const ran = new Set<number>();
const asking = Array.from({ length: 12 }, (_, number) => {
  @Injectable()
  @Scheduled({ name: `ask ${number}`, everyMs: 60_000 })
  class Asking implements ScheduledJob {
    constructor(private readonly db: Db) {}

    async run(): Promise<void> {
      await this.db.query('select pg_sleep(0.02)');
      ran.add(number);
    }
  }
  return Asking;
});

@Module({ imports: [ScheduleModule], providers: asking })
class AskingModule {}

it('starts more jobs together than there are connections', async () => {
  const alone = await NestFactory.createApplicationContext(
    { module: AskingModule, imports: [PlatformModule.forRoot(configFor(database), { logger })] },
    { logger, abortOnError: false },
  );
  await eventually(() => {
    expect(ran.size).toBe(12);
  });
  await alone.close();
});

it('lets the worker expire an offer by the business date', async () => {
  const world = await openWorld(database);
  await world.publish();
  await world.fund(1_000_000);
  const work = new Casework(world);
  const id = await work.recommended(kr(100_000));
  await work.take(ANNE, id, 'approve');
  await work.letter(id);
  const more = { TILSAGN_TODAY: '2021-10-15', ENHETSREGISTERET_URL: world.api.register.url };
  const worker = await NestFactory.createApplicationContext(WorkerModule.with(configFor(database, more)), {
    logger,
    abortOnError: false,
  });
  try {
    await eventually(async () => {
      expect(await world.caseOf(id)).toMatchObject({ state: 'expired' });
    });
  } finally {
    await worker.close();
    await world.close();
  }
});
