import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { built } from '../load/installation.mjs';
import { median } from '../load/process.mjs';
import { withMortals } from './mortals.mjs';
import { casesInAssessment } from './cases.mjs';

/*
 * npm run faults:ledger: eight clients recommend and return cases over HTTP, so that each second command moves money,
 * while the database and the API are killed in turns. Each command is sent under one key until it is answered. What was
 * acknowledged must then stand there once, and the ledger must be in balance.
 */
const KILLS = Number(process.env.FAULTS_KILLS ?? 30);
const CLIENTS = 8;
const PAUSE_MS = 1_500;
const REASONS = { reasons: 'Prosjektet er i tråd med formålet.' };

const say = (text) => {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
};

/** Sends one command until it is answered by the API itself; a dead API or database is no answer. */
async function insist(api, { id, version, action, body, headers }, tally) {
  const key = randomUUID();
  for (;;) {
    const answer = await fetch(`${api.url}/api/cases/${id}/${action}`, {
      method: 'POST',
      headers: {
        ...headers,
        ...{ 'content-type': 'application/json', origin: api.url },
        ...{ 'if-match': `"v${version}"`, 'idempotency-key': key },
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    }).catch(() => undefined);
    const text = await answer?.text().catch(() => undefined);
    if (answer?.status === 200 && text !== undefined) {
      tally.acknowledged += 1;
      return JSON.parse(text);
    }
    const isUnderWay = text?.includes('request_in_progress') ?? false;
    if (answer !== undefined && answer.status < 500 && !isUnderWay)
      throw new Error(`${action} answered ${answer.status}: ${text}`);
    tally.sentAgain += 1;
    await sleep(50);
  }
}

/** One client with a case of its own: there and back until it is told to stop, and there once more. */
async function work(api, grantCase, people, tally, isOver) {
  const done = { recommend: 0, return: 0, reservedOre: 0, id: grantCase.id };
  let { version } = grantCase;
  const take = async (action, headers, body) => {
    ({ version } = await insist(api, { id: grantCase.id, version, action, headers, body }, tally));
    done[action] += 1;
  };
  for (;;) {
    done.reservedOre = 1_000_000 + Math.floor(Math.random() * 9_000) * 100;
    await take('recommend', people.caseworker, { ...REASONS, amountOre: done.reservedOre });
    if (isOver()) return done;
    await take('return', people.approver, { comment: 'Se en gang til på beløpet.' });
  }
}

/** What stands in the database beside what was acknowledged: a line for each difference. */
async function differences(owner, done) {
  const found = [];
  for (const { id, reservedOre, ...counts } of done) {
    for (const action of ['recommend', 'return']) {
      const { rows } = await owner.query(
        'select count(*)::int as n from case_history where case_id = $1 and action = $2',
        [id, action],
      );
      if (rows[0].n !== counts[action])
        found.push(`case ${id}: ${action} acknowledged ${counts[action]} times, written ${rows[0].n} times`);
    }
    const { rows } = await owner.query('select sum(reserved)::bigint as n from ledger.position_of_case($1)', [
      id,
    ]);
    if (Number(rows[0].n) !== reservedOre)
      found.push(`case ${id}: ${reservedOre} øre acknowledged as reserved, ${rows[0].n} øre stand there`);
  }
  return found;
}

async function offences(database) {
  const { DataSource } = await import('typeorm');
  const { dataSourceOptions } = built('libs/platform/database/data-source.js');
  const { Db } = built('libs/platform/database/db.js');
  const { CheckLedger } = built('libs/modules/ledger/use-cases/check-ledger.js');
  const source = new DataSource(dataSourceOptions({ url: database.url, applicationName: 'faults' }));
  await source.initialize();
  const checked = await new CheckLedger(new Db(source)).run();
  await source.destroy();
  return checked.flatMap(({ name, offences: rows }) => rows.map((row) => `${name}: ${row}`));
}

await withMortals(async (mortals) => {
  const { cases, people } = await casesInAssessment(mortals, CLIENTS);
  const tally = { acknowledged: 0, sentAgain: 0 };
  let over = false;
  const working = Promise.all(
    cases.map((grantCase) => work(mortals.api, grantCase, people, tally, () => over)),
  );
  const recoveries = { database: [], api: [] };
  for (let kill = 1; kill <= KILLS; kill += 1) {
    await Promise.race([sleep(PAUSE_MS + Math.random() * PAUSE_MS), working]);
    const who = kill % 2 === 1 ? 'database' : 'api';
    say(`${kill} of ${KILLS}: killing the ${who}; ${tally.acknowledged} commands acknowledged`);
    recoveries[who].push(await mortals.kill(who));
  }
  await sleep(PAUSE_MS);
  over = true;
  const done = await working;
  const found = [
    ...(await mortals.asOwner((owner) => differences(owner, done))),
    ...(await offences(mortals.database())),
  ];
  say('');
  const told = (figures) =>
    `${figures.length} kills, back after ${(median(figures) / 1000).toFixed(1)} s (median), ${(Math.max(...figures) / 1000).toFixed(1)} s (most)`;
  console.log(`database: ${told(recoveries.database)}`);
  console.log(`api: ${told(recoveries.api)}`);
  console.log(`${tally.acknowledged} commands acknowledged, ${tally.sentAgain} times sent again`);
  console.log(`${found.length} lost, doubled or out of balance`);
  for (const line of found) console.log(`  ${line}`);
  process.exitCode = found.length === 0 ? 0 : 1;
});
