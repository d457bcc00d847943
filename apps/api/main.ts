import 'reflect-metadata';
import { loadConfig } from '@tilsagn/platform/config/config';
import { StartupError } from '@tilsagn/platform/config/startup-error';
import { bringForward } from '@tilsagn/platform/database/prepare';
import { createApi } from './create-api';

const inUse = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  await bringForward(config.databaseUrl, config.databaseOwnerUrl);
  const app = await createApi({ config });
  app.enableShutdownHooks();
  try {
    await app.listen(config.port, '0.0.0.0');
  } catch (error) {
    await app.close();
    if (!inUse(error)) throw error;
    throw new StartupError(`Port ${config.port} is taken. Set PORT to another one.`);
  }
}

if (require.main === module) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof StartupError ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
