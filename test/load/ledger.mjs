import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { built, withInstallation } from './installation.mjs';
import { addEntries, fundMeasures, MEASURES, YEAR } from './ledger-entries.mjs';
import { pgbench, PGBENCH } from './pgbench.mjs';
import { median } from './process.mjs';

/*
 * npm run bench -- ledger: posting, reading and checking a ledger of a million entries (ten with --full), with the
 * same SQL function driven by pgbench beside the program, and the growth from ten thousand entries up.
 */
const require = createRequire(import.meta.url);
const SIZES = process.argv.includes('--full') ? [1e4, 1e5, 1e6, 1e7] : [1e4, 1e5, 1e6];
const LARGEST = Number(process.env.BENCH_ENTRIES ?? Number.MAX_SAFE_INTEGER);
const MS = Number(process.env.BENCH_MS ?? 3_000);
const ASKED = 300;

const facts = JSON.stringify({ actor: 'bench', valueDate: `${YEAR}-09-01` });
const COMMAND = `select ledger.perform_command('reserve_to', $1, '${facts}', $2) as answer`;

const measureOf = (spread) => ({
  frame: 'bench',
  year: YEAR,
  measure: spread ? `m${Math.floor(Math.random() * MEASURES)}` : 'hot',
});

/** How many a second, by so many clients that post again as soon as they are answered. */
async function throughput(clients, post) {
  let posted = 0;
  const until = performance.now() + MS;
  const client = async () => {
    while (performance.now() < until) {
      await post();
      posted += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return posted / (MS / 1000);
}

/** The program's own way: the facade in a unit of work, on the pool it has in the program. */
async function byFacade(url) {
  const { DataSource } = require('typeorm');
  const { dataSourceOptions } = built('libs/platform/database/data-source.js');
  const { Db } = built('libs/platform/database/db.js');
  const { UnitOfWork } = built('libs/platform/database/unit-of-work.js');
  const { Metrics } = built('libs/platform/metrics/metrics.js');
  const { Ledger, LedgerReader } = built('libs/modules/ledger/index.js');
  const { Posting } = built('libs/modules/ledger/persistence/posting.js');
  const dataSource = new DataSource(dataSourceOptions({ url, applicationName: 'bench' }));
  await dataSource.initialize();
  const db = new Db(dataSource);
  const ledger = new Ledger(new Posting(db, new Metrics()), new LedgerReader(db));
  const uow = new UnitOfWork(dataSource);
  const post = async (spread) => {
    const command = {
      ...{ commandId: randomUUID(), caseId: randomUUID(), targetOre: 100n, actor: 'bench' },
      ...{ valueDate: `${YEAR}-09-01`, measures: [measureOf(spread)] },
    };
    const result = await uow.run(() => ledger.reserve(command));
    if (!result.ok) throw new Error(result.code);
  };
  return { db, post, close: () => dataSource.destroy() };
}

/** The same function called by the driver alone, a connection a client. */
function byDriver(url, clients) {
  const { Pool } = require('pg');
  const pool = new Pool({ connectionString: url, max: clients });
  const post = async (spread) => {
    const args = { caseId: randomUUID(), amountOre: 100, measures: [measureOf(spread)] };
    const values = [randomUUID(), JSON.stringify(args)];
    const { rows } = await pool.query({ name: 'post', text: COMMAND, values });
    if (rows[0].answer.code !== undefined) throw new Error(rows[0].answer.code);
  };
  return { post, close: () => pool.end() };
}

/** The same function from pgbench, which makes its ids by the server. */
const scriptOf = (spread) =>
  `${spread ? `\\set n random(0, ${MEASURES - 1})\n` : ''}select ledger.perform_command('reserve_to', uuidv7(), '${facts}',
    jsonb_build_object('caseId', uuidv7(), 'amountOre', 100, 'measures', jsonb_build_array(jsonb_build_object(
      'frame', 'bench', 'year', ${YEAR}, 'measure', ${spread ? `'m' || :n` : `'hot'`}))));\n`;

async function postings(database, say) {
  const rows = [];
  const facade = await byFacade(database.url);
  for (const spread of [false, true]) {
    for (const clients of [1, 8, 32]) {
      say(`posting, ${clients} clients`);
      const driver = byDriver(database.url, clients);
      const row = { spread, clients, facade: [], driver: [], pgbench: [] };
      for (let turn = 0; turn < 2; turn += 1) {
        row.facade.push(await throughput(clients, () => facade.post(spread)));
        row.driver.push(await throughput(clients, () => driver.post(spread)));
        row.pgbench.push(await pgbench(database.url, { clients, ms: MS, script: scriptOf(spread) }));
      }
      await driver.close();
      rows.push(row);
    }
  }
  await facade.close();
  return rows;
}

async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Of some account, by a random date and as known at a random moment of the time in which all was booked. */
const BALANCE = `select coalesce(sum(amount_ore), 0) from ledger.entry
  where account_id = $1 and value_date <= $2 and booked_at <= $3`;

async function balanceMs(db, accounts) {
  const [span] = await db.query(
    'select min(booked_at) as first, max(booked_at) as last from ledger.transfer',
  );
  const first = new Date(span.first).getTime();
  const wide = new Date(span.last).getTime() - first;
  const times = [];
  for (let n = 0; n < ASKED; n += 1) {
    const account = accounts[Math.floor(Math.random() * accounts.length)];
    const day = new Date(Date.UTC(YEAR, 0, 1 + Math.floor(Math.random() * 300))).toISOString().slice(0, 10);
    const moment = new Date(first + Math.random() * wide).toISOString();
    times.push(await timed(() => db.query(BALANCE, [account, day, moment])));
  }
  return median(times);
}

async function reading(owner, database, entries, say) {
  const facade = await byFacade(database.url);
  const { db } = facade;
  const { LedgerReader } = built('libs/modules/ledger/index.js');
  const { ReadOverview } = built('libs/modules/ledger/use-cases/read-overview.js');
  const { CheckLedger } = built('libs/modules/ledger/use-cases/check-ledger.js');
  const { CloseBlocks } = built('libs/modules/ledger/use-cases/close-blocks.js');
  const { VerifyLedger } = built('libs/modules/ledger/use-cases/verify-ledger.js');
  const reader = new LedgerReader(db);
  const some = await owner.query('select id from ledger.account order by random() limit 1000');
  const hot = await owner.query(`select id from ledger.account where key like 'available/bench/%/hot//'`);
  const answer = { entries };
  say(`${entries} entries: balances`);
  answer.balance = await balanceMs(
    db,
    some.rows.map(({ id }) => id),
  );
  answer.hot = await balanceMs(
    db,
    hot.rows.map(({ id }) => id),
  );
  const overview = [];
  for (let n = 0; n < 5; n += 1) overview.push(await timed(() => reader.balances({ year: YEAR })));
  answer.overview = median(overview);
  answer.overviewAsOf = await timed(() => reader.balances({ year: YEAR, valueDate: `${YEAR}-06-30` }));
  const page = new ReadOverview(reader, db, { today: () => `${YEAR}-10-01` });
  const finance = { sub: 'bench', roles: ['finance'], restrictions: [] };
  const pages = [];
  for (let n = 0; n < 5; n += 1)
    pages.push(
      await timed(async () => {
        const { ok, value } = await page.run({ year: YEAR }, finance);
        if (!ok || value.rows.length < MEASURES) throw new Error('the overview lacks measures');
      }),
    );
  answer.page = median(pages);
  say(`${entries} entries: check`);
  answer.check = await timed(async () => {
    const broken = (await new CheckLedger(db).run()).filter(({ offences }) => offences.length > 0);
    if (broken.length > 0) throw new Error(JSON.stringify(broken));
  });
  say(`${entries} entries: hashes`);
  answer.sealing = await timed(() => new CloseBlocks(db).run());
  answer.verify = await timed(async () => {
    const { offences } = await new VerifyLedger(db).run();
    if (offences.length > 0) throw new Error(JSON.stringify(offences.slice(0, 3)));
  });
  await facade.close();
  return answer;
}

export const measureLedger = (say) =>
  withInstallation('ledger', async ({ owner, superuser, database }) => {
    await fundMeasures(owner);
    const growth = [];
    for (const entries of SIZES.filter((size) => size <= LARGEST)) {
      say(`adding up to ${entries} entries`);
      await addEntries(superuser, entries);
      growth.push(await reading(owner, database, entries, say));
    }
    return { growth, postings: await postings(database, say) };
  });

const rate = (figures) => Math.round(median(figures));
const byPgbench = (figures) => (PGBENCH === undefined ? '–' : `${rate(figures)}/s`);
const ratio = ({ facade, pgbench: beside }) =>
  PGBENCH === undefined ? '–' : (median(facade) / median(beside)).toFixed(2);
const ms = (figure) => (figure < 1000 ? `${figure.toFixed(1)} ms` : `${(figure / 1000).toFixed(1)} s`);

export const ledgerTable = ({ growth, postings: posted }) => [
  `Postings (one reservation of a new case each) on a ledger of ${growth.at(-1).entries} entries`,
  ...(PGBENCH === undefined ? ['pgbench was not found on this machine, so its column is empty.'] : []),
  '',
  '| where | clients | facade | SQL function from the driver | pgbench | facade / pgbench |',
  '|---|---|---|---|---|---|',
  ...posted.map(
    (row) =>
      `| ${row.spread ? `spread over ${MEASURES} measures` : 'one hot measure'} | ${row.clients} | ${rate(row.facade)}/s | ${rate(row.driver)}/s | ${byPgbench(row.pgbench)} | ${ratio(row)} |`,
  ),
  '',
  '| entries | balance of some account by date and moment, median | the same of the hot measure | all balances of the year | the same as of a date | all that the overview page reads | ledger check | sealing | verifying |',
  '|---|---|---|---|---|---|---|---|---|',
  ...growth.map(
    (row) =>
      `| ${row.entries} | ${ms(row.balance)} | ${ms(row.hot)} | ${ms(row.overview)} | ${ms(row.overviewAsOf)} | ${ms(row.page)} | ${ms(row.check)} | ${ms(row.sealing)} | ${ms(row.verify)} |`,
  ),
];
