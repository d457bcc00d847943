import { type INestApplicationContext, Module, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Config, loadConfig } from '@tilsagn/platform/config/config';
import { Logger } from '@tilsagn/platform/logging/logger';
import { OutboxWorkerModule, type OutboxWorkerSettings } from '@tilsagn/platform/outbox/outbox-worker.module';
import { PlatformModule } from '@tilsagn/platform/platform.module';
import type { TestDatabase } from './database';

export interface WorkerSetup {
  readonly redisUrl?: string;
  readonly smtpUrl?: string;
  readonly imports?: Parameters<typeof NestFactory.createApplicationContext>[0][];
  readonly providers?: Provider[];
  readonly settings?: OutboxWorkerSettings;
}

/** The settings of a process on a test's database. */
export const configFor = (database: Pick<TestDatabase, 'url'>, more: Record<string, string> = {}): Config =>
  loadConfig({ DATABASE_URL: database.url, LOG_LEVEL: 'silent', ...more });

@Module({})
class TestModule {}

/** A worker process's Nest, with the providers of the test. */
export function startWorker(
  database: TestDatabase,
  setup: WorkerSetup = {},
): Promise<INestApplicationContext> {
  const config = configFor(database, {
    ...(setup.redisUrl !== undefined && { REDIS_URL: setup.redisUrl }),
    ...(setup.smtpUrl !== undefined && { SMTP_URL: setup.smtpUrl }),
  });
  return NestFactory.createApplicationContext(
    {
      module: TestModule,
      imports: [
        PlatformModule.forRoot(config),
        OutboxWorkerModule.forRoot({ closeWithinMs: 2_000, onStuck: () => undefined, ...setup.settings }),
        ...((setup.imports ?? []) as never[]),
      ],
      providers: setup.providers ?? [],
    },
    { logger: new Logger('silent'), abortOnError: false },
  );
}
