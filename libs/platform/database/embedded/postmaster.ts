import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { StartupError } from '../../config/startup-error';
import type { Binaries } from './binaries';
import { isAlive, programOf, waitForEnd } from './processes';
import type { ServerUser } from './server-user';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** The server that runs on these files, if one does; what a killed machine left behind is cleared away. */
export function runningPostmaster(cluster: string): Postmaster | undefined {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number);
  if (!pid || !isAlive(pid)) return undefined;
  const program = programOf(pid);
  if (program !== undefined && program !== 'postgres') {
    rmSync(file, { force: true });
    return undefined;
  }
  return { pid, port: port ?? 0 };
}

export interface SpawnSettings {
  readonly cluster: string;
  readonly port: number;
  readonly logFile: string;
  readonly binaries: Binaries;
  readonly user: ServerUser | undefined;
  /** Further settings, as `-c name=value`. */
  readonly settings: Readonly<Record<string, string>>;
}

/** Starts the server in a session of its own, so that a Ctrl-C meant for us does not reach it. */
export function spawnPostmaster({
  cluster,
  port,
  logFile,
  binaries,
  user,
  settings,
}: SpawnSettings): Postmaster {
  const all = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(logFile, 'a');
  const child = spawn(binaries.postgres, ['-D', cluster, ...flags], {
    cwd: '/',
    env: { LC_ALL: 'C', PATH: process.env['PATH'] },
    detached: true,
    stdio: ['ignore', log, log],
    ...(user && { uid: user.uid, gid: user.gid }),
  });
  closeSync(log);
  child.on('error', () => undefined);
  child.unref();
  if (child.pid === undefined) throw new StartupError(`${binaries.postgres} could not be started.`);
  return { pid: child.pid, port };
}

/** Waits until the server answers `select 1`. */
export async function waitForAnswer(url: string, pid: number, logFile: string): Promise<void> {
  const until = Date.now() + 60_000;
  for (;;) {
    const failure = await tryAnswer(url);
    if (failure === undefined) return;
    if (!isAlive(pid) || Date.now() > until) {
      throw new StartupError(
        `PostgreSQL did not start (${failure.message}); its own words are in ${logFile}.`,
      );
    }
    await sleep(15);
  }
}

async function tryAnswer(url: string): Promise<Error | undefined> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    await client.end();
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

/** Stops a server: politely towards its data, not towards its clients; without ceremony after 8 seconds. */
export async function stopPostmaster({ pid }: Postmaster): Promise<void> {
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGINT');
  if (await waitForEnd(pid, 8_000)) return;
  process.kill(pid, 'SIGQUIT');
  await waitForEnd(pid, 2_000);
}
