import {
  assertSchemaCompatibility,
  LATEST_SCHEMA_VERSION,
  runMigrations,
  SchemaMigrationRequiredError,
} from 'bullmq';
import { Client } from 'pg';

export const QUEUE_SCHEMA = 'bullmq';

/** Brings the tables of BullMQ's PostgreSQL backend to its version, and lets the application use them. */
export async function migrateQueueSchema(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'tilsagn migration' });
  await client.connect();
  try {
    if (await isCurrent(client)) return;
    await runMigrations(client, QUEUE_SCHEMA);
    await client.query(`
      grant usage on schema ${QUEUE_SCHEMA} to tilsagn_app;
      grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to tilsagn_app;
      grant usage, select, update on all sequences in schema ${QUEUE_SCHEMA} to tilsagn_app;
      grant execute on all functions in schema ${QUEUE_SCHEMA} to tilsagn_app`);
  } finally {
    await client.end();
  }
}

async function isCurrent(client: Client): Promise<boolean> {
  try {
    return (await assertSchemaCompatibility(client, QUEUE_SCHEMA)) >= LATEST_SCHEMA_VERSION;
  } catch (error) {
    if (error instanceof SchemaMigrationRequiredError) return false;
    throw error;
  }
}
