import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findBinaries } from './binaries';
import { ensureCluster } from './cluster';
import { type Credentials, type LogIn, readOrMakeCredentials } from './credentials';
import { freePort } from './free-port';
import {
  type Postmaster,
  runningPostmaster,
  spawnPostmaster,
  stopPostmaster,
  waitForAnswer,
} from './postmaster';
import { DATABASE, ensureRoles } from './roles';
import { chooseServerUser, ensureReachable } from './server-user';
import { UsersOfServer } from './users-of-server';

export interface EmbeddedDatabase {
  /** The application's log-in. */
  readonly url: string;
  /** The log-in that owns the schema and runs migrations. */
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  /** Whether the server ran already. */
  readonly attached: boolean;
  readonly pid: number;
  /** Lets go of the server; the last process to do so stops it. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL whose files lie in a folder, or joins it where it runs already.
 * @param folder is made if it is not there: files of the server, passwords (0600), log.
 */
export async function startEmbeddedDatabase(
  folder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<EmbeddedDatabase> {
  const home = resolve(folder);
  if (!existsSync(home)) mkdirSync(home, { recursive: true, mode: 0o711 });
  const users = new UsersOfServer(home);
  return users.alone(async () => {
    const credentials = readOrMakeCredentials(home);
    const cluster = join(home, 'cluster');
    const running = runningPostmaster(cluster);
    const postmaster = running ?? (await start(home, cluster, credentials, settings));
    const at = (logIn: LogIn, database: string): string =>
      `postgres://${logIn}:${credentials[logIn]}@127.0.0.1:${postmaster.port}/${database}`;
    await waitForAnswer(at('postgres', 'postgres'), postmaster.pid, logOf(home));
    await ensureRoles(at('postgres', 'postgres'), credentials);
    users.enter();
    return {
      url: at('tilsagn_api', DATABASE),
      ownerUrl: at('tilsagn_owner', DATABASE),
      superuserUrl: at('postgres', 'postgres'),
      attached: running !== undefined,
      pid: postmaster.pid,
      stop: () =>
        users.alone(async () => {
          if (users.leave()) await stopPostmaster(postmaster);
        }),
    };
  });
}

const logOf = (home: string): string => join(home, 'postgres.log');

async function start(
  home: string,
  cluster: string,
  credentials: Credentials,
  settings: Readonly<Record<string, string>>,
): Promise<Postmaster> {
  const user = chooseServerUser();
  const binaries = findBinaries();
  if (user) chmodSync(home, 0o711);
  ensureReachable(home, user);
  ensureReachable(binaries.folder, user);
  await ensureCluster(cluster, credentials.postgres, binaries, user);
  return spawnPostmaster({ cluster, port: await freePort(), logFile: logOf(home), binaries, user, settings });
}
