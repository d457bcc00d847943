import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '@tilsagn/platform/config/config';
import { bringForward } from '@tilsagn/platform/database/prepare';
import { Logger } from '@tilsagn/platform/logging/logger';
import { runUntilStopped } from '@tilsagn/platform/run-until-stopped';
import { WorkerModule } from './worker.module';

async function start(): Promise<INestApplicationContext> {
  const config = loadConfig(process.env);
  await bringForward(config.databaseUrl, config.databaseOwnerUrl);
  const logger = new Logger(config.logLevel);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config), {
    logger,
    abortOnError: false,
  });
  logger.log('the worker works', 'Worker');
  return app;
}

// Jobs under way have 25 s to finish.
runUntilStopped(start(), { withinMs: 28_000 });
