import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { deserialize } from 'node:v8';
import { freePort, guardDatabase, interrupt, start, untilReady, whenKilled } from './process.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);
const LIMIT_MS = 120_000;
export const TODAY = '2021-09-01';

/** A module of the built program. */
export const built = (path) => require(join(root, 'dist', path));

/**
 * A county with the demo's cases on an embedded database of its own, for one measurement; `work` is given what it
 * needs to start the API and the bare server upon it, and everything is gone afterwards.
 */
export async function withInstallation(name, work) {
  const folder = mkdtempSync(join(tmpdir(), `tilsagn-bench-${name}-`));
  // The embedded server may run as another user, who has to get through.
  chmodSync(folder, 0o711);
  const { Client } = require('pg');
  const { startEmbeddedDatabase } = built('libs/platform/database/embedded/embedded-database.js');
  const { prepareDatabase } = built('libs/platform/database/prepare.js');
  const { startRegister } = built('apps/demo/register/register.js');
  const database = await startEmbeddedDatabase(join(folder, 'postgres'));
  guardDatabase(database.pid, folder);
  const forget = whenKilled(() => {
    process.kill(database.pid, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  });
  const register = await startRegister();
  const owner = new Client({ connectionString: database.ownerUrl });
  const ofCounty = new URL(database.superuserUrl);
  ofCounty.pathname = new URL(database.url).pathname;
  const superuser = new Client({ connectionString: ofCounty.href });
  const running = [];
  try {
    await prepareDatabase(database.ownerUrl);
    const env = {
      ...process.env,
      DATABASE_URL: database.url,
      DATABASE_OWNER_URL: database.ownerUrl,
      TILSAGN_DATA: join(folder, 'data'),
      TILSAGN_TODAY: TODAY,
      OIDC_ISSUER: 'http://localhost:9',
      OIDC_CLIENT_SECRET: 'bench',
      ENHETSREGISTERET_URL: register.url,
      RATE_LIMITS: 'off',
      LOG_LEVEL: 'error',
    };
    execFileSync(process.execPath, ['apps/cli/launch.mjs', 'cli', 'demo', 'seed'], { cwd: root, env });
    await owner.connect();
    await superuser.connect();
    const run = async (args, more, ready) => {
      const port = await freePort();
      const url = `http://localhost:${port}`;
      const options = { cwd: root, env: { ...env, PORT: String(port), PUBLIC_URL: url, ...more } };
      const program = start(process.execPath, args, options);
      running.push(program);
      await untilReady(program, `${url}${ready}`, LIMIT_MS);
      return { url, pid: program.child.pid, stop: () => interrupt(program) };
    };
    const api = (args = [], more = {}) => run([...args, 'dist/apps/api/main.js'], more, '/health/live');
    return await work({
      owner,
      superuser,
      database,
      api,
      /** The bare server with the statements of each question. */
      bare: (questions) => {
        const file = join(folder, 'questions.json');
        writeFileSync(file, JSON.stringify(questions));
        return run(['test/load/raw-statements.mjs'], { QUESTIONS: file }, '/');
      },
      /** What the program sends to the database while `ask` runs; it is asked once before, unrecorded. */
      recorder: async () => {
        const file = join(folder, 'statements');
        const program = await api(['--require', './test/load/record-statements.cjs'], { STATEMENTS: file });
        return { ...program, statementsOf: (ask) => recorded(file, ask) };
      },
    });
  } finally {
    for (const program of running) if (program.child.exitCode === null) await interrupt(program);
    await owner.end();
    await superuser.end();
    await register.close();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
    forget();
  }
}

async function recorded(file, ask) {
  writeFileSync(file, '');
  await ask();
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  rmSync(file, { force: true });
  const statements = lines.filter((line) => line !== '');
  if (statements.length === 0) throw new Error('no statement was recorded');
  return statements;
}

export const readStatement = (line) => deserialize(Buffer.from(line, 'base64'));

/** A session as the log-in makes it; what a request needs to use it. */
export async function logIn(owner, { sub, roles = [], parties = [] }) {
  const { hashOf, newSecret, csrfTokenOf } = built('libs/platform/auth/secrets.js');
  const secret = newSecret();
  await owner.query('insert into person (sub, name) values ($1, $1) on conflict do nothing', [sub]);
  for (const role of roles) {
    await owner.query(`insert into user_role (sub, role, granted_by) values ($1, $2, 'bench')`, [sub, role]);
  }
  await owner.query(
    `insert into session (id_hash, sub, name, parties, id_token) values ($1, $2, $2, $3, 'none')`,
    [hashOf(secret), sub, JSON.stringify(parties)],
  );
  return { cookie: `sid=${secret}`, 'x-csrf': csrfTokenOf(secret) };
}
