import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartupError } from '../../config/startup-error';

/** The system user PostgreSQL runs as. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root: then it is `postgres` where that user exists, else `nobody`.
 * Anyone else runs it as himself (undefined).
 */
export function chooseServerUser(
  passwd: string = '/etc/passwd',
  uid: number | undefined = process.getuid?.(),
): ServerUser | undefined {
  if (uid !== 0) return undefined;
  const users = readFileSync(passwd, 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  const user = ['postgres', 'nobody'].map((name) => users.find((known) => known.name === name)).find(Boolean);
  if (!user)
    throw new StartupError('PostgreSQL cannot run as root, and there is no user «postgres» or «nobody».');
  return user;
}

/** Throws a StartupError that names the folder and the cure where the user cannot get down to a path. */
export function ensureReachable(path: string, user: ServerUser | undefined): void {
  if (!user) return;
  for (const folder of ancestors(realpathSync(path))) {
    if (!mayEnter(folder, user)) {
      throw new StartupError(
        `PostgreSQL runs as «${user.name}» here, who may not enter ${folder}: allow it with ` +
          `«chmod o+x ${folder}», or move the installation or TILSAGN_DATA somewhere else.`,
      );
    }
  }
}

function ancestors(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [...ancestors(parent), path];
}

function mayEnter(folder: string, user: ServerUser): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
