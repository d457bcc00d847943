import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { logIn, withInstallation } from './installation.mjs';
import { addEntries, fundMeasures } from './ledger-entries.mjs';
import { median } from './process.mjs';
import { CASES, writeCases } from './worklist-cases.mjs';

/*
 * npm run bench -- export: a hundred thousand rows saved as CSV and XLSX, how long it takes and what the program holds
 * in memory meanwhile, beside the same rows read by a cursor of the bare driver and written to a file.
 */
const require = createRequire(import.meta.url);
const TURNS = Number(process.env.BENCH_RUNS ?? 3);
const TRANSFERS = Number(process.env.BENCH_TRANSFERS ?? 100_000);
const PAGE = 2_000;
const EVERY_MS = 50;

/** What the program reads for each kind of row, without paging. */
const RAW = {
  transfers: `select transfer.value_date, transfer.booked_at, transfer.kind, transfer.amount_ore, source.kind,
      source.frame, source.year, source.measure, target.kind, target.frame, target.year, target.measure,
      reference.case_number, reference.applicant_name, transfer.decision_ref, transfer.reason,
      coalesce(doer.name, transfer.actor), coalesce(preparer.name, transfer.prepared_by),
      coalesce(approver.name, transfer.approved_by), transfer.id
    from ledger.transfer
    join ledger.account as source on source.id = transfer.from_account
    join ledger.account as target on target.id = transfer.to_account
    left join case_reference as reference on reference.case_id = transfer.case_id
    left join actor_name as doer on doer.sub = transfer.actor
    left join actor_name as preparer on preparer.sub = transfer.prepared_by
    left join actor_name as approver on approver.sub = transfer.approved_by
    order by transfer.booked_at desc, transfer.id desc`,
  cases: `select case_number, applicant_name, applicant_orgnr, municipality.name, title, call_key, state, applied_ore,
      recommended_ore, submitted_on, deadline, assigned_to
    from grant_case left join municipality on municipality.number = grant_case.municipality_number
    where submitted_on is not null order by submitted_on desc, id desc`,
};

const residentNow = (pid) => {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
};

/** Runs the work and answers its milliseconds and the most megabytes the process was seen to hold. */
async function watched(pid, work) {
  let most = residentNow(pid);
  const timer = setInterval(() => {
    most = Math.max(most, residentNow(pid));
  }, EVERY_MS);
  const began = performance.now();
  try {
    const result = await work();
    return { ms: performance.now() - began, most, ...result };
  } finally {
    clearInterval(timer);
  }
}

/** Reads the whole file as fast as it comes. */
async function fetched(url, headers) {
  const answer = await fetch(url, { headers });
  if (answer.status !== 200) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  let bytes = 0;
  let lines = 0;
  for await (const chunk of answer.body) {
    bytes += chunk.length;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
  }
  return { bytes, lines };
}

/** The same rows by a cursor into a file, by nothing but the driver. */
async function byCursor(url, sql, file) {
  const { Client } = require('pg');
  const client = new Client({ connectionString: url });
  await client.connect();
  const began = performance.now();
  const out = createWriteStream(file);
  let rows = 0;
  await client.query('begin');
  await client.query(`declare all_rows cursor for ${sql}`);
  for (;;) {
    const page = await client.query({ text: `fetch ${PAGE} from all_rows`, rowMode: 'array' });
    if (page.rows.length === 0) break;
    rows += page.rows.length;
    const text = page.rows.map((row) => `${row.map((cell) => String(cell ?? '')).join(';')}\r\n`).join('');
    if (!out.write(text)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  const ms = performance.now() - began;
  await client.end();
  return { ms, rows };
}

export function measureExport(say) {
  return withInstallation('export', async ({ owner, superuser, database, api }) => {
    say('writing cases and transfers');
    await writeCases(owner);
    await fundMeasures(owner);
    await addEntries(superuser, 2 * TRANSFERS);
    const finance = await logIn(owner, { sub: 'bench-finance', roles: ['finance'] });
    const caseworker = await logIn(owner, { sub: 'bench-caseworker', roles: ['caseworker'] });
    const kinds = [
      // The bulk is booked a millisecond apart, so that its end lies ahead of the clock.
      {
        name: 'transfers',
        path: '/api/ledger/transfers/export',
        known: '&knownAt=2100-01-01T00:00:00Z',
        headers: finance,
      },
      { name: 'cases', path: '/api/cases/export', headers: caseworker },
    ];
    const folder = mkdtempSync(join(tmpdir(), 'tilsagn-bench-rows-'));
    const rows = [];
    try {
      for (const { name, path, known = '', headers } of kinds) {
        const raw = [];
        for (let turn = 0; turn < TURNS; turn += 1) {
          say(`${name}, by cursor, ${turn + 1} of ${TURNS}`);
          raw.push(await byCursor(database.url, RAW[name], join(folder, name)));
        }
        for (const format of ['csv', 'xlsx']) {
          // A process of its own, so that what others held is not counted.
          const program = await api();
          await fetched(
            `${program.url}${path}?format=csv&${name === 'cases' ? 'state=draft' : 'year=1999'}`,
            headers,
          );
          const rest = residentNow(program.pid);
          const turns = [];
          for (let turn = 0; turn < TURNS; turn += 1) {
            say(`${name}, ${format}, ${turn + 1} of ${TURNS}`);
            turns.push(
              await watched(program.pid, () =>
                fetched(`${program.url}${path}?format=${format}${known}`, headers),
              ),
            );
          }
          await program.stop();
          const short = format === 'csv' && turns.some(({ lines }) => lines < raw[0].rows);
          if (short) throw new Error(`the file of ${name} lacks rows`);
          rows.push({ name, format, rest, turns, raw });
        }
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    return rows;
  });
}

const seconds = (all) => `${(median(all.map(({ ms }) => ms)) / 1000).toFixed(1)} s`;
const megabytes = (number) => `${Math.round(number)} MB`;

export const exportTable = (rows) => [
  `${CASES} cases and at least ${TRANSFERS} transfers, medians of ${TURNS} turns; memory is the most seen in any turn`,
  '',
  '| what | rows | measured | resident before → most | file | bare driver, cursor into a file |',
  '|---|---|---|---|---|---|',
  ...rows.map(({ name, format, rest, turns, raw }) => {
    const most = Math.max(...turns.map((turn) => turn.most));
    const [{ rows: count }] = raw;
    const memory = `${megabytes(rest)} → ${megabytes(most)}`;
    const size = megabytes(turns[0].bytes / 2 ** 20);
    return `| ${name} as ${format} | ${count} | ${seconds(turns)} | ${memory} | ${size} | ${seconds(raw)} |`;
  }),
];
