import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries';
import type { ServerUser } from './server-user';

const run = promisify(execFile);

/** Makes the files of a new server, whole or not at all: they get their name when they are finished. */
export async function ensureCluster(
  cluster: string,
  superuserPassword: string,
  binaries: Binaries,
  user: ServerUser | undefined,
): Promise<void> {
  if (existsSync(join(cluster, 'PG_VERSION'))) return;
  const unfinished = `${cluster}.new`;
  const passwordFile = `${cluster}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700, recursive: true });
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  if (user) [unfinished, passwordFile].forEach((path) => chownSync(path, user.uid, user.gid));
  try {
    await run(
      binaries.initdb,
      [
        ...['-D', unfinished, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
        ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-sync'],
      ],
      {
        cwd: '/',
        env: { LC_ALL: 'C', PATH: process.env['PATH'] },
        ...(user && { uid: user.uid, gid: user.gid }),
      },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, cluster);
}
