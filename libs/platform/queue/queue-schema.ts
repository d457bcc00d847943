import {
  assertSchemaCompatibility,
  LATEST_SCHEMA_VERSION,
  runMigrations,
  SchemaMigrationRequiredError,
} from 'bullmq';
import type { Client } from 'pg';
import { connectTo } from '../database/connect';

export const QUEUE_SCHEMA = 'bullmq';

/** Every queue there is. BullMQ numbers the jobs of each by a sequence, which the application may not create. */
export const QUEUES = ['outbox'] as const;
export type QueueName = (typeof QUEUES)[number];

/** Brings the tables of BullMQ's PostgreSQL backend to its version, and lets the application use them. */
export async function migrateQueueSchema(ownerUrl: string): Promise<void> {
  const client = await connectTo(ownerUrl, 'tilsagn migration');
  try {
    if (await isCurrent(client)) return;
    await runMigrations(client, QUEUE_SCHEMA);
    for (const queue of QUEUES) await createNumbering(client, queue);
    await client.query(`
      grant usage on schema ${QUEUE_SCHEMA} to tilsagn_app;
      grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to tilsagn_app;
      grant usage, select, update on all sequences in schema ${QUEUE_SCHEMA} to tilsagn_app;
      grant execute on all functions in schema ${QUEUE_SCHEMA} to tilsagn_app`);
  } finally {
    await client.end();
  }
}

async function createNumbering(client: Client, queue: QueueName): Promise<void> {
  await client.query(`set search_path to ${QUEUE_SCHEMA}`);
  const { rows } = await client.query<{ name: string }>('select job_id_seq_name($1) as name', [queue]);
  await client.query(`create sequence if not exists ${client.escapeIdentifier(rows[0]?.name ?? '')}`);
}

async function isCurrent(client: Client): Promise<boolean> {
  try {
    return (await assertSchemaCompatibility(client, QUEUE_SCHEMA)) >= LATEST_SCHEMA_VERSION;
  } catch (error) {
    if (error instanceof SchemaMigrationRequiredError) return false;
    throw error;
  }
}
