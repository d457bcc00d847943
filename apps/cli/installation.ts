import { join, resolve } from 'node:path';
import { type Environment, loadConfig } from '@tilsagn/platform/config/config';
import { startEmbeddedDatabase } from '@tilsagn/platform/database/embedded/embedded-database';
import { bringForward } from '@tilsagn/platform/database/prepare';

/** The database a process works on, migrated; and the environment that names it. */
export interface Installation {
  readonly environment: Environment;
  close(): Promise<void>;
}

/**
 * DATABASE_URL where it is set, else the embedded database in TILSAGN_DATA, started or joined.
 * @param prepare what is done to the database first: it is brought forward, unless somebody wants it as it is.
 */
export async function openInstallation(
  environment: Environment,
  prepare: typeof bringForward = bringForward,
): Promise<Installation> {
  if (environment['DATABASE_URL']) {
    const { databaseUrl, databaseOwnerUrl } = loadConfig(environment);
    await prepare(databaseUrl, databaseOwnerUrl);
    return { environment, close: () => Promise.resolve() };
  }
  const folder = resolve(environment['TILSAGN_DATA'] ?? '.data');
  const embedded = await startEmbeddedDatabase(join(folder, 'postgres'));
  try {
    await prepare(embedded.url, embedded.ownerUrl);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
  return {
    environment: {
      LEDGER_ROOTS_DIR: join(folder, 'ledger-roots'),
      ...environment,
      DATABASE_URL: embedded.url,
      DATABASE_OWNER_URL: embedded.ownerUrl,
    },
    close: () => embedded.stop(),
  };
}
