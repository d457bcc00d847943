import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { built, TODAY } from '../load/installation.mjs';
import { freePort, guardDatabase, interrupt, start, untilReady } from '../load/process.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const LIMIT_MS = 120_000;

/** An address that stays while the database behind it comes and goes. */
async function lastingAddress() {
  let behind = 0;
  const server = createServer((client) => {
    const there = connect(behind, '127.0.0.1');
    const end = () => {
      client.destroy();
      there.destroy();
    };
    for (const socket of [client, there]) socket.on('error', end).on('close', end);
    client.pipe(there).pipe(client);
  });
  const port = await freePort();
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    /** The same log-in at the address that stays. */
    of: (url) => Object.assign(new URL(url), { port: String(port) }).href,
    leadTo: (url) => {
      behind = Number(new URL(url).port);
    },
    close: () => server.close(),
  };
}

/** A county with the demo's cases whose database and API can be killed; both come back at the same address. */
export async function withMortals(work) {
  const folder = mkdtempSync(join(tmpdir(), 'tilsagn-faults-'));
  // The embedded server may run as another user, who has to get through.
  chmodSync(folder, 0o711);
  const { startEmbeddedDatabase } = built('libs/platform/database/embedded/embedded-database.js');
  const { prepareDatabase } = built('libs/platform/database/prepare.js');
  const { startRegister } = built('apps/demo/register/register.js');
  const address = await lastingAddress();
  const register = await startRegister();
  const raise = async () => {
    const raised = await startEmbeddedDatabase(join(folder, 'postgres'));
    guardDatabase(raised.pid, folder);
    address.leadTo(raised.url);
    return raised;
  };
  let database = await raise();
  await prepareDatabase(database.ownerUrl);
  const port = await freePort();
  const env = {
    ...process.env,
    DATABASE_URL: address.of(database.url),
    DATABASE_OWNER_URL: address.of(database.ownerUrl),
    TILSAGN_DATA: join(folder, 'data'),
    TILSAGN_TODAY: TODAY,
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    OIDC_ISSUER: 'http://localhost:9',
    OIDC_CLIENT_SECRET: 'faults',
    ENHETSREGISTERET_URL: register.url,
    RATE_LIMITS: 'off',
    LOG_LEVEL: 'fatal',
  };
  await promisify(execFile)(process.execPath, ['apps/cli/launch.mjs', 'cli', 'demo', 'seed'], {
    cwd: root,
    env,
  });
  const serve = async () => {
    const program = start(process.execPath, ['dist/apps/api/main.js'], { cwd: root, env });
    await untilReady(program, `${env.PUBLIC_URL}/health/live`, LIMIT_MS);
    return program;
  };
  let program = await serve();
  const ready = () => untilReady(program, `${env.PUBLIC_URL}/health/ready`, LIMIT_MS);

  const killings = {
    database: async () => {
      // Its children first: a server process that outlived it would let nobody in.
      spawnSync('pkill', ['-KILL', '-P', String(database.pid)]);
      process.kill(database.pid, 'SIGKILL');
      await gone(database.pid);
      database = await raise();
    },
    api: async () => {
      process.kill(-program.child.pid, 'SIGKILL');
      program = await serve();
    },
  };
  try {
    return await work({
      api: { url: env.PUBLIC_URL },
      database: () => ({ ...database, url: env.DATABASE_URL }),
      asOwner: async (ask) => {
        const owner = new pg.Client({ connectionString: database.ownerUrl });
        await owner.connect();
        return ask(owner).finally(() => owner.end());
      },
      /** Kills it as a power cut would; milliseconds until the API answers again with its database. */
      kill: async (who) => {
        const began = performance.now();
        await killings[who]();
        await ready();
        return performance.now() - began;
      },
    });
  } finally {
    if (program.child.exitCode === null) await interrupt(program);
    await register.close();
    address.close();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function gone(pid) {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    if (spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.startsWith('Z'))
      return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
