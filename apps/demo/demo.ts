import { join } from 'node:path';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { LedgerProofModule } from '@tilsagn/modules/ledger';
import { NotificationsModule } from '@tilsagn/modules/notifications';
import { BusinessClock, dateInNorway } from '@tilsagn/platform/clock/business-clock';
import { type Environment, loadConfig } from '@tilsagn/platform/config/config';
import { startEmbeddedDatabase } from '@tilsagn/platform/database/embedded/embedded-database';
import { prepareDatabase } from '@tilsagn/platform/database/prepare';
import { OutboxWorkerModule } from '@tilsagn/platform/outbox/outbox-worker.module';
import { ScheduleModule } from '@tilsagn/platform/schedule/schedule.module';
import { within } from '@tilsagn/platform/queue/within';
import { createApi } from '../api/create-api';
import { MovedDate } from './date/moved-date';
import { type MovableDate, startDatePage } from './date/page';
import { ensureFree, wished } from './ports';
import { type Report, SeedModule, seedDemo } from './seed';
import { Stack } from './stack';
import { startSurroundings } from './surroundings';

/** The date the demo starts at: the calls of 2021 are open and those of 2020 are history. */
const TODAY = '2021-09-01';
const CLOSE_WITHIN_MS = 6_000;

/** The acting side of outbox and clock beside the API, in one process. */
@Module({
  imports: [
    LedgerProofModule,
    NotificationsModule,
    OutboxWorkerModule.forRoot({ closeWithinMs: 4_000, onStuck: () => undefined }),
    ScheduleModule,
  ],
})
class DemoWorker {}

export interface Demo {
  readonly url: string;
  readonly mailUrl: string;
  readonly dateUrl: string;
  /** Everything, the database last. */
  close(): Promise<void>;
}

/** Starts the whole system on this machine with the demo's data. What was started is stopped where it fails. */
export async function startDemo(environment: Environment, report: Report): Promise<Demo> {
  const stack = new Stack();
  try {
    return await start(environment, report, stack);
  } catch (error) {
    await stack.close();
    throw error;
  }
}

async function start(environment: Environment, report: Report, stack: Stack): Promise<Demo> {
  const { port, dataFolder } = loadConfig({ ...environment, DATABASE_URL: 'postgres://embedded' });
  await ensureFree(port);
  report('database');
  const database = await startEmbeddedDatabase(join(dataFolder, 'postgres'));
  stack.add(() => database.stop());
  await prepareDatabase(database.ownerUrl);
  const publicUrl = environment['PUBLIC_URL'] ?? `http://localhost:${port}`;
  const surroundings = await startSurroundings(publicUrl, port);
  stack.add(() => surroundings.close());
  const moved = new MovedDate(join(dataFolder, 'business-date'));
  const config = loadConfig({
    LOG_LEVEL: 'warn',
    LEDGER_ROOTS_DIR: join(dataFolder, 'ledger-roots'),
    CONTACT_EMAIL: 'tilskudd@example.org',
    // Everybody in the demo comes from one machine.
    RATE_LIMIT_LOGIN: '600',
    RATE_LIMIT_PRECHECK: '600',
    RATE_LIMIT_READ: '6000',
    TILSAGN_TODAY: moved.read(dateInNorway(new Date())) ?? TODAY,
    ...environment,
    ...surroundings.environment,
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    PUBLIC_URL: publicUrl,
  });
  const clock = new BusinessClock(config.today);
  const datePage = await startDatePage(movable(clock, moved), publicUrl, await wished(port + 5));
  stack.add(() => datePage.close());
  const demo = { mailUrl: surroundings.mailUrl, dateUrl: datePage.url };
  const app = await createApi({ config, clock, demo, also: [DemoWorker, SeedModule] });
  stack.add(() => closeApp(app));
  await seedDemo(app, report);
  await app.listen(port, '0.0.0.0');
  return { url: publicUrl, ...demo, close: () => stack.close() };
}

/** The clock, whose moves the next start remembers. */
const movable = (clock: BusinessClock, moved: MovedDate): MovableDate => ({
  today: () => clock.today(),
  moveTo: (today) => {
    clock.moveTo(today);
    moved.write(today, dateInNorway(clock.now()));
  },
});

/** An application that hangs must not keep the database from being stopped. */
const closeApp = (app: NestFastifyApplication): Promise<void> =>
  within(CLOSE_WITHIN_MS, app.close(), 'the application did not close');
