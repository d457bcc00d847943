import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const require = createRequire(import.meta.url);
const { onPath } = require('../run/find-browser.cjs');
const run = promisify(execFile);

/** Where pgbench lies; the packages of the embedded server bring none. */
export const PGBENCH = onPath('pgbench');

/** Transactions a second of a script, as pgbench counts them; NaN where there is no pgbench. */
export async function pgbench(url, { clients, ms, script }) {
  if (PGBENCH === undefined) return Number.NaN;
  const folder = mkdtempSync(join(tmpdir(), 'tilsagn-pgbench-'));
  const file = join(folder, 'script.sql');
  writeFileSync(file, script);
  const seconds = String(Math.max(1, Math.round(ms / 1000)));
  const args = ['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-T', seconds, '-f', file, url];
  try {
    const { stdout } = await run(PGBENCH, args);
    return Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
