import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Client } from 'pg';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import { connectTo } from '../database/connect';
import { BackupFault } from './backup-fault';
import { readMigrations, readTables, type Table } from './catalogue';
import { guardsOf, type Guard, standDown, standUp } from './guards';
import type { Migration, SequenceLine, TableLine } from './lines';
import { proveBackup, type Proven } from './prove-backup';
import { readParts } from './read-backup';

export type RestoreProgress = (what: 'checking' | 'loading', rows: number, of?: number) => void;

/**
 * Loads a backup into a migrated database that nobody has used, all of it or nothing.
 *
 * The triggers that let in rows from certain functions alone stand down for this one transaction, in which nobody else
 * can write: only the log-in that owns the tables may do so, and only while every table holds what the migrations put
 * there and no more. Those that forbid change of what is written stay up wherever there is nothing to change.
 * Throws a BackupFault for a file that is damaged or not whole, another level of migrations, or a database in use.
 */
export async function restoreBackup(
  ownerUrl: string,
  path: string,
  progress: RestoreProgress,
): Promise<Proven> {
  progress('checking', 0);
  const proven = await proveBackup(path);
  const client = await connectTo(ownerUrl, 'tilsagn restore');
  try {
    await client.query('begin');
    await client.query('set local statement_timeout = 0');
    sameLevel(proven.head.migrations, await readMigrations(client));
    const tables = await readTables(client);
    await client.query(`lock table ${tables.map(({ table }) => table).join(', ')} in access exclusive mode`);
    const filled = await filledByMigrations(client, tables);
    const guards = await guardsOf(client, tables, filled);
    await standDown(client, guards);
    for (const { table } of filled.toReversed()) await client.query(`delete from ${table}`);
    await load(client, path, (rows) => progress('loading', rows, proven.rows));
    await settle(client, guards);
    return proven;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    await client.end();
  }
}

function sameLevel(theirs: readonly Migration[], ours: readonly Migration[]): void {
  const same = JSON.stringify(theirs) === JSON.stringify(ours);
  if (same) return;
  const [was, is] = [theirs, ours].map((level) => level.at(-1)?.name ?? 'none');
  throw new BackupFault(
    `The backup was taken at another level of migrations (${theirs.length}, the last ${was}) than this database has ` +
      `(${ours.length}, the last ${is}): restore it with the version of Tilsagn that took it, and upgrade after that.`,
  );
}

/** The tables that migrations put rows into. Throws where another transaction than theirs has written a row. */
async function filledByMigrations(client: Client, tables: readonly Table[]): Promise<Table[]> {
  const filled: Table[] = [];
  for (const each of tables) {
    const { rows } = await client.query<{ foreign: boolean }>(
      `select bool_or(xmin::text not in (select xmin::text from public.migration_file)) as foreign
         from ${each.table} having count(*) > 0`,
    );
    if (rows[0]?.foreign === true)
      throw new BackupFault(`The database is in use (${each.table} has rows): restore into an empty one.`);
    if (rows.length > 0) filled.push(each);
  }
  return filled;
}

async function load(client: Client, path: string, progress: (rows: number) => void): Promise<void> {
  let rows = 0;
  let into: CopyStreamQuery | undefined;
  for await (const part of readParts(path)) {
    if ('rows' in part) {
      if (into?.write(part.rows) === false) await once(into, 'drain');
      continue;
    }
    const line = JSON.parse(part.line.toString('utf8')) as object;
    if (into !== undefined) {
      into.end();
      await finished(into);
      rows += into.rowCount;
      progress(rows);
      into = undefined;
    }
    if (isTable(line))
      into = client.query(
        copyFrom(`copy ${line.table} (${line.columns.join(', ')}) from stdin (encoding 'UTF8')`),
      );
    if (isSequence(line))
      await client.query('select setval($1::regclass, $2::bigint, $3)', [
        line.sequence,
        line.value,
        line.called,
      ]);
  }
}

const isTable = (line: object): line is TableLine => 'table' in line;
const isSequence = (line: object): line is SequenceLine => 'sequence' in line;

/** What waits for the end of the transaction is checked before the triggers stand up: they cannot while it waits. */
async function settle(client: Client, guards: readonly Guard[]): Promise<void> {
  await client.query('set constraints all immediate');
  await standUp(client, guards);
  await client.query('commit');
  await client.query('analyze');
}
