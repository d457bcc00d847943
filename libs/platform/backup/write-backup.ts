import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { connectTo } from '../database/connect';
import { BackupFault } from './backup-fault';
import { readMigrations, readSequences, readTables } from './catalogue';
import { END_OF_ROWS, FORMAT, type HeadLine, type TableLine, VERSION } from './lines';
import { Tally } from './tally';
import { synced } from '../files/synced';

export interface Written {
  readonly tables: number;
  readonly rows: number;
}

export type Progress = (done: number, of: number, what: string) => void;

/**
 * Writes every table to a file as of one moment, while others go on working. The file appears under its name when it
 * is whole and on the disk; until then it is `<path>.part`, which cannot be restored.
 * @param ownerUrl connection of the log-in that owns the schema: it alone may read everything.
 * Throws a BackupFault where the file exists already or cannot be written.
 */
export async function writeBackup(ownerUrl: string, path: string, progress: Progress): Promise<Written> {
  await refuseExisting(path);
  const part = `${path}.part`;
  const client = await connectTo(ownerUrl, 'tilsagn backup');
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query('set local statement_timeout = 0');
    const counted = { tables: 0, rows: 0 };
    const content = Readable.from(contentOf(client, counted, progress));
    await pipeline(content, createGzip(), createWriteStream(part, { mode: 0o600 })).catch(cannotWrite);
    await client.query('commit');
    await settle(part, path);
    return counted;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

type Counted = { -readonly [Name in keyof Written]: Written[Name] };

async function* contentOf(client: Client, counted: Counted, progress: Progress): AsyncGenerator<Buffer> {
  const whole = createHash('sha256');
  for await (const chunk of body(client, counted, progress)) {
    whole.update(chunk);
    yield chunk;
  }
  yield line({ ...counted, sha256: whole.digest('hex') });
}

async function* body(client: Client, counted: Counted, progress: Progress): AsyncGenerator<Buffer> {
  // The first question of the transaction decides what all later ones see.
  const migrations = await readMigrations(client);
  const head: HeadLine = { format: FORMAT, version: VERSION, takenAt: new Date().toISOString(), migrations };
  yield line(head);
  const tables = await readTables(client);
  for (const { table, columns } of tables) {
    progress(counted.tables, tables.length, table);
    const named: TableLine = { table, columns };
    yield line(named);
    const tally = new Tally();
    const rows = client.query(copyTo(`copy ${table} (${columns.join(', ')}) to stdout (encoding 'UTF8')`));
    for await (const chunk of rows as AsyncIterable<Buffer>) {
      tally.add(chunk);
      yield chunk;
    }
    yield Buffer.from(END_OF_ROWS);
    const count = tally.end();
    yield line(count);
    counted.tables += 1;
    counted.rows += count.rows;
  }
  for (const sequence of await readSequences(client)) yield line(sequence);
}

const line = (value: object): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);

async function refuseExisting(path: string): Promise<void> {
  const file = await opened(path);
  if (file === undefined) return;
  await file.close();
  throw new BackupFault(`${path} exists already; a backup is never overwritten.`);
}

async function opened(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    return cannotWrite(error);
  }
}

function cannotWrite(error: unknown): never {
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (syscall === undefined) throw error;
  throw new BackupFault(`The backup cannot be written (${code ?? message}).`, { cause: error });
}

async function settle(part: string, path: string): Promise<void> {
  await synced(part);
  await rename(part, path);
}
