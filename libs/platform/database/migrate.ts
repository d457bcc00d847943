import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import { StartupError } from '../config/startup-error';
import { QuietLogger } from './quiet-logger';
import { connectTo } from './connect';
import { migrationClass, type MigrationFile, migrationsFolder, readMigrationFiles } from './migration-files';

/** 'TILS' read as a number: one migration of one database at a time. */
const MIGRATION_LOCK = 0x54494c53;

/**
 * Brings a database forward to the last migration and returns the names of those applied now.
 * @param ownerUrl connection of the log-in that owns the schema; the application's own log-in cannot do this.
 * Throws StartupError when an applied file has been changed or has disappeared.
 */
export async function migrate(ownerUrl: string, folder: string = migrationsFolder()): Promise<string[]> {
  const files = readMigrationFiles(folder);
  const lock = await connectTo(ownerUrl, 'tilsagn migration');
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await lock.query(
      `create table if not exists public.migration_file (
         name text primary key, sha256 text not null, applied_at timestamptz not null default clock_timestamp())`,
    );
    await verifyApplied(lock, files);
    return await apply(ownerUrl, files);
  } finally {
    await lock.end();
  }
}

/** The names of migrations that a database lacks; it may be asked with the application's log-in. */
export async function pendingMigrations(url: string, folder: string = migrationsFolder()): Promise<string[]> {
  const client = await connectTo(url, 'tilsagn');
  try {
    const found = await client.query<{ there: boolean }>(
      `select to_regclass('public.migration_file') is not null as there`,
    );
    const applied = found.rows[0]?.there === true ? await appliedFiles(client) : new Map<string, string>();
    return readMigrationFiles(folder)
      .map((file) => file.name)
      .filter((name) => !applied.has(name));
  } finally {
    await client.end();
  }
}

async function appliedFiles(client: Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from public.migration_file',
  );
  return new Map(rows.map((row) => [row.name, row.sha256]));
}

async function verifyApplied(client: Client, files: readonly MigrationFile[]): Promise<void> {
  const known = new Map(files.map((file) => [file.name, file.sha256]));
  for (const [name, sha256] of await appliedFiles(client)) {
    const now = known.get(name);
    if (now === undefined) {
      throw new StartupError(
        `The database holds migration ${name}, which this version of Tilsagn does not know.`,
      );
    }
    if (now !== sha256) {
      throw new StartupError(
        `Migration ${name} has been changed since it was applied; add a new one instead.`,
      );
    }
  }
}

async function apply(ownerUrl: string, files: readonly MigrationFile[]): Promise<string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: files.map(migrationClass),
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    logger: new QuietLogger(),
    extra: { lock_timeout: 10_000 },
  });
  await dataSource.initialize();
  try {
    const applied = await dataSource.runMigrations();
    return applied.map((migration) => migration.name.replace(/_\d{13}$/, ''));
  } finally {
    await dataSource.destroy();
  }
}
