import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '@tilsagn/platform/config/config';
import { StartupError } from '@tilsagn/platform/config/startup-error';
import { bringForward } from '@tilsagn/platform/database/prepare';
import { Logger } from '@tilsagn/platform/logging/logger';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  await bringForward(config.databaseUrl, config.databaseOwnerUrl);
  const logger = new Logger(config.logLevel);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config), {
    logger,
    abortOnError: false,
  });
  app.enableShutdownHooks();
  logger.log('the worker works', 'Worker');
}

main().catch((error: unknown) => {
  const words = error instanceof StartupError ? error.message : (error as Error).stack;
  process.stderr.write(`${words ?? String(error)}\n`);
  process.exit(1);
});
