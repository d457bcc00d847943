import { migrate } from './migrate';
import { migrateQueueSchema } from '../queue/queue-schema';

/** Makes a database ready for this version: our migrations, and the queue's own tables. Safe to repeat. */
export async function prepareDatabase(ownerUrl: string): Promise<string[]> {
  const applied = await migrate(ownerUrl);
  await migrateQueueSchema(ownerUrl);
  return applied;
}
