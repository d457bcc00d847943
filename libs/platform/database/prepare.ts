import { StartupError } from '../config/startup-error';
import { migrateQueueSchema } from '../queue/queue-schema';
import { migrate, pendingMigrations } from './migrate';

/** Makes a database ready for this version: our migrations, and the queue's own tables. Safe to repeat. */
export async function prepareDatabase(ownerUrl: string): Promise<string[]> {
  const applied = await migrate(ownerUrl);
  await migrateQueueSchema(ownerUrl);
  return applied;
}

/**
 * Sees to it that the database is as new as this version: migrates it with the owner's log-in where that is given.
 * Throws StartupError where it is behind and may not be migrated.
 */
export async function bringForward(url: string, ownerUrl: string | undefined): Promise<void> {
  if (ownerUrl) {
    await prepareDatabase(ownerUrl);
    return;
  }
  const pending = await pendingMigrations(url);
  if (pending.length === 0) return;
  throw new StartupError(
    `The database lacks ${pending.length} migration(s), from ${pending[0] ?? ''} on: set DATABASE_OWNER_URL to ` +
      'the log-in that owns the schema, and they are applied.',
  );
}
