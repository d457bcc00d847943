import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { loadConfig } from '@tilsagn/platform/config/config';
import { StartupError } from '@tilsagn/platform/config/startup-error';
import { bringForward } from '@tilsagn/platform/database/prepare';
import { runUntilStopped } from '@tilsagn/platform/run-until-stopped';
import { createApi } from './create-api';

const inUse = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

async function start(): Promise<NestFastifyApplication> {
  const config = loadConfig(process.env);
  await bringForward(config.databaseUrl, config.databaseOwnerUrl);
  const app = await createApi({ config });
  try {
    await app.listen(config.port, '0.0.0.0');
  } catch (error) {
    await app.close();
    if (!inUse(error)) throw error;
    throw new StartupError(`Port ${config.port} is taken. Set PORT to another one.`);
  }
  return app;
}

// Longer than the longest request may take, shorter than a service manager waits before it kills.
if (require.main === module) runUntilStopped(start(), { withinMs: 28_000 });
