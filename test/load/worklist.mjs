import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { freePort, interrupt, start, untilReady } from './process.mjs';
import { underPressure } from './pressure.mjs';
import { CASES, writeCases } from './worklist-cases.mjs';

/*
 * npm run bench -- worklist: the worklist over a hundred thousand cases, each question beside a bare Fastify server
 * that sends the same statements. 16 connections.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);
const built = (path) => require(join(root, 'dist/libs', path));
const LIMIT_MS = 60_000;
const TODAY = '2021-09-01';
const SUB = 'bench-1';

const QUESTIONS = {
  'all, newest first': {},
  'open, by deadline': { state: 'open', sort: 'deadline' },
  'mine and open': { state: 'open', assignee: 'me' },
  'one state, largest sum first': { state: 'recommended', sort: '-appliedOre' },
  'due within 7 days': { state: 'open', dueWithin: 7, sort: 'deadline' },
  'municipality and sum': { municipality: '5006', appliedFrom: 20_000_000, sort: '-submittedOn' },
  'one year, by name': { submittedFrom: '2015-01-01', submittedTo: '2015-12-31', sort: 'applicantName' },
  'deep: page 1 800 by deadline': { sort: '-deadline', deep: 0.9 },
  'deep: page 1 800 by number': { sort: 'caseNumber', deep: 0.9 },
  'search: one case': { q: 'bakeri 4096' },
  'search: a common word': { q: 'kurs i sveising' },
  'search: two letters': { q: 'fj' },
};

/** The statements of a question, caught on their way to the database. */
async function statementsOf(asked, cursor, open) {
  const { Worklist } = built('modules/workflow/persistence/worklist.js');
  const { WorklistCounts } = built('modules/workflow/persistence/worklist-counts.js');
  const { filterOf } = built('modules/workflow/worklist/filter-of.js');
  const caught = [];
  const db = { query: async (sql, values) => (caught.push({ sql, values }), []) };
  const { sort = '-submittedOn', ...filter } = asked;
  const actor = { sub: SUB, name: SUB, roles: ['caseworker'], parties: [] };
  const { value } = filterOf(filter, { actor, today: TODAY, open });
  await new Worklist(db, new WorklistCounts(db)).page({ filter: value, sort, cursor, limit: 50 });
  return caught;
}

async function deepCursor(owner, sort, depth) {
  const { orderOf, writeCursor } = built('modules/workflow/persistence/worklist-order.js');
  const { column, descending, optional } = orderOf(sort);
  const way = descending ? 'desc' : 'asc';
  const { rows } = await owner.query(
    `select ${column}::text as value, id from grant_case where submitted_on is not null
     order by ${column} ${way} ${optional ? 'nulls last' : ''}, id ${way} limit 1 offset $1`,
    [Math.floor(CASES * depth)],
  );
  return writeCursor(sort, rows[0]);
}

async function logIn(owner) {
  const { hashOf, newSecret } = built('platform/auth/secrets.js');
  const secret = newSecret();
  await owner.query('insert into person (sub, name) values ($1, $1)', [SUB]);
  await owner.query(`insert into user_role (sub, role, granted_by) values ($1, 'caseworker', 'bench')`, [
    SUB,
  ]);
  await owner.query(
    `insert into session (id_hash, sub, name, parties, id_token) values ($1, $2, $2, '[]', 'none')`,
    [hashOf(secret), SUB],
  );
  return { cookie: `sid=${secret}` };
}

/** Rows of the table: question, figures, ratio. */
export async function measureWorklist(say = () => undefined) {
  const work = mkdtempSync(join(tmpdir(), 'tilsagn-bench-worklist-'));
  chmodSync(work, 0o711);
  const { Client } = require('pg');
  const { startEmbeddedDatabase } = built('platform/database/embedded/embedded-database.js');
  const { prepareDatabase } = built('platform/database/prepare.js');
  const database = await startEmbeddedDatabase(join(work, 'postgres'));
  const programs = [];
  const owner = new Client({ connectionString: database.ownerUrl });
  try {
    say('writing cases');
    await prepareDatabase(database.ownerUrl);
    const env = {
      ...process.env,
      DATABASE_URL: database.url,
      DATABASE_OWNER_URL: database.ownerUrl,
      TILSAGN_DATA: join(work, 'data'),
      TILSAGN_TODAY: TODAY,
      OIDC_ISSUER: 'http://localhost:9',
      OIDC_CLIENT_SECRET: 'bench',
      RATE_LIMITS: 'off',
      LOG_LEVEL: 'error',
    };
    execFileSync(process.execPath, ['apps/cli/launch.mjs', 'cli', 'demo', 'seed'], { cwd: root, env });
    await owner.connect();
    await writeCases(owner);
    const headers = await logIn(owner);
    const { rows: states } = await owner.query(
      `select distinct s.key from workflow_definition w, jsonb_each(w.body -> 'states') s
       where w.body ->> 'subject' = 'case' and not coalesce((s.value ->> 'final')::boolean, false)
         and s.key <> w.body ->> 'initial' order by 1`,
    );
    const open = states.map(({ key }) => key);
    const questions = await Promise.all(
      Object.entries(QUESTIONS).map(async ([name, { deep, ...asked }]) => {
        const cursor = deep === undefined ? undefined : await deepCursor(owner, asked.sort, deep);
        const address = new URLSearchParams({ ...asked, ...(cursor && { cursor }) });
        return { name, address, statements: await statementsOf(asked, cursor, open) };
      }),
    );
    const { rows: some } = await owner.query(
      `select id from grant_case where origin = 'application' and submitted_on is not null order by id limit 1`,
    );
    const file = join(work, 'questions.json');
    const byNumber = questions.map(({ statements }) => statements);
    byNumber.push([{ sql: 'select * from grant_case where id = $1', values: [some[0].id] }]);
    writeFileSync(file, JSON.stringify(byNumber));

    const [apiPort, rawPort] = [await freePort(), await freePort()];
    const api = `http://localhost:${apiPort}`;
    const raw = `http://127.0.0.1:${rawPort}`;
    const run = (path, more) => {
      const program = start(process.execPath, [join(root, path)], { cwd: root, env: { ...env, ...more } });
      programs.push(program);
      return program;
    };
    await untilReady(
      run('dist/apps/api/main.js', { PORT: apiPort, PUBLIC_URL: api }),
      `${api}/health/live`,
      LIMIT_MS,
    );
    await untilReady(
      run('test/load/raw-worklist.mjs', { PORT: rawPort, QUESTIONS: file }),
      `${raw}/`,
      LIMIT_MS,
    );
    const measured = [];
    for (const [index, { name, address }] of questions.entries()) {
      say(name);
      const bare = await underPressure(`${raw}/${index}`);
      measured.push({ name, bare, ours: await underPressure(`${api}/api/cases?${address}`, { headers }) });
    }
    const bare = await underPressure(`${raw}/${questions.length}`);
    measured.push({
      name: 'case by id',
      bare,
      ours: await underPressure(`${api}/api/cases/${some[0].id}`, { headers }),
    });
    return measured;
  } finally {
    for (const program of programs) await interrupt(program);
    await owner.end();
    await database.stop();
    rmSync(work, { recursive: true, force: true });
  }
}

const figure = ({ perSecond, p95 }) => `${Math.round(perSecond)}/s, p95 ${p95.toFixed(1)} ms`;

/** The figures as a table of docs/benchmarks.md. */
export const worklistTable = (measured) => [
  `${CASES} cases, 16 connections`,
  '',
  '| question | measured | bare Fastify + pg, same statements | ratio |',
  '|---|---|---|---|',
  ...measured.map(
    ({ name, ours, bare }) =>
      `| ${name} | ${figure(ours)} | ${figure(bare)} | ${(ours.perSecond / bare.perSecond).toFixed(2)} |`,
  ),
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const say = (text) => (process.stderr.isTTY ? process.stderr.write(`\r\x1b[K${text}`) : undefined);
  process.stdout.write(`${worklistTable(await measureWorklist(say)).join('\n')}\n`);
}
