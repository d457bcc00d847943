import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type EmbeddedDatabase,
  startEmbeddedDatabase,
} from '@tilsagn/platform/database/embedded/embedded-database';
import { runningPostmaster, stopPostmaster } from '@tilsagn/platform/database/embedded/postmaster';
import { isAlive } from '@tilsagn/platform/database/embedded/processes';

const PREFIX = 'tilsagn-test-';

/** A server for one test run, on a free port and in a folder of its own; it forgets everything on a crash. */
export interface TestServer {
  readonly folder: string;
  readonly database: EmbeddedDatabase;
  remove(): Promise<void>;
}

export async function startTestServer(): Promise<TestServer> {
  await removeAbandoned();
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  chmodSync(folder, 0o711);
  writeFileSync(join(folder, 'run.pid'), String(process.pid));
  const database = await startEmbeddedDatabase(join(folder, 'postgres'), {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '300',
    autovacuum: 'off',
  });
  const remove = async (): Promise<void> => {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, database, remove };
}

/** A test run that was killed leaves its server behind: the next run takes it away. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    if (isAlive(ownerOf(folder))) continue;
    const postmaster = runningPostmaster(join(folder, 'postgres', 'cluster'));
    if (postmaster) await stopPostmaster(postmaster);
    rmSync(folder, { recursive: true, force: true });
  }
}

function ownerOf(folder: string): number {
  try {
    return Number(readFileSync(join(folder, 'run.pid'), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    // Made this very moment by another run: leave it to that one.
    return process.pid;
  }
}
