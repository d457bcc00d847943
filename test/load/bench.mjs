import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { exportTable, measureExport } from './export.mjs';
import { ledgerTable, measureLedger } from './ledger.mjs';
import { measureRules, rulesTable } from './rules.mjs';
import { withInstallation } from './installation.mjs';
import { measureSubmit, submitTable } from './submit.mjs';
import { measureWorklist, worklistTable } from './worklist.mjs';
import { freePort, interrupt, median, residentMegabytes, start, untilReady } from './process.mjs';

/*
 * npm run bench: how long a start takes and what it holds in memory, each beside a bare Fastify server that is
 * started in the same minutes on the same machine. Medians of RUNS runs; nothing here is a test.
 */
const RUNS = Number(process.env.BENCH_RUNS ?? 3);
const LIMIT_MS = 120_000;
const root = fileURLToPath(new URL('../..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'tilsagn-bench-'));
// The embedded server may run as another user, who has to get through.
chmodSync(work, 0o711);

const say = (text) => {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
};

/** A checkout of what is committed, with the installed packages beside it and nothing built. */
function freshCheckout() {
  const folder = join(work, 'checkout');
  execFileSync('git', ['clone', '--quiet', root, folder]);
  execFileSync('cp', ['-al', join(root, 'node_modules'), join(folder, 'node_modules')]);
  return folder;
}

const bareServer = join(work, 'bare.mjs');
writeFileSync(
  bareServer,
  `import { createRequire } from 'node:module';
const require = createRequire(${JSON.stringify(join(root, 'package.json'))});
const server = require('fastify')();
server.get('/health/ready', () => ({ status: 'ready' }));
server.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
`,
);

async function measured(command, args, options) {
  const port = await freePort();
  const env = { ...process.env, ...options.env, PORT: String(port), CI: '' };
  const program = start(command, args, { cwd: options.cwd, env });
  const ready = await untilReady(program, `http://localhost:${port}/health/ready`, LIMIT_MS);
  await new Promise((resolve) => setTimeout(resolve, options.settleMs ?? 0));
  const memory = residentMegabytes(program.child.pid);
  const stopped = await interrupt(program);
  return { ready, memory, stopped };
}

/** The api process alone, as production runs it, ten seconds after its start. */
const restingApi = () =>
  withInstallation('rest', async ({ api }) => {
    const { pid } = await api();
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    return residentMegabytes(pid)[0]?.megabytes ?? Number.NaN;
  });

const bare = () => measured(process.execPath, [bareServer], { cwd: work });

async function starts() {
  const rows = { cold: [], warm: [], bare: [], stop: [], node: [], bareNode: [] };
  for (let run = 1; run <= RUNS; run += 1) {
    say(`run ${run} of ${RUNS}`);
    const folder = freshCheckout();
    const env = { TILSAGN_DATA: join(work, 'data') };
    const cold = await measured('npm', ['start'], { cwd: folder, env });
    const warm = await measured('npm', ['start'], { cwd: folder, env, settleMs: 10_000 });
    const floor = await bare();
    rows.cold.push(cold.ready);
    rows.warm.push(warm.ready);
    rows.stop.push(warm.stopped);
    rows.bare.push(floor.ready);
    rows.node.push(
      warm.memory.find((process) => process.args.includes('demo/main.js'))?.megabytes ?? Number.NaN,
    );
    rows.bareNode.push(floor.memory[0]?.megabytes ?? Number.NaN);
    rmSync(folder, { recursive: true, force: true });
    rmSync(env.TILSAGN_DATA, { recursive: true, force: true });
  }
  return { ...rows, api: await restingApi() };
}

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;
const line = (what, figure, baseline, target) => `| ${what} | ${figure} | ${baseline} | ${target} |`;

/** `npm run bench -- worklist` measures that part alone; the others are `start`, `submit`, `export`, `ledger` and `rules`. */
const only = process.argv.slice(2).find((word) => !word.startsWith('--'));

async function startTable() {
  const rows = await starts();
  say('');
  return [
    `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, medians of ${RUNS} runs`,
    '',
    '| what | measured | bare Fastify beside it | target |',
    '|---|---|---|---|',
    line(
      'npm start, nothing built, empty data folder, to ready',
      seconds(median(rows.cold)),
      seconds(median(rows.bare)),
      '≤ 15 s',
    ),
    line(
      'npm start, built and with data, to ready',
      seconds(median(rows.warm)),
      seconds(median(rows.bare)),
      '≤ 5 s',
    ),
    line('Ctrl-C to the last process gone', seconds(median(rows.stop)), '–', '≤ 10 s'),
    line(
      'demo process at rest (api, worker, log-in, mail in one)',
      `${Math.round(median(rows.node))} MB`,
      `${Math.round(median(rows.bareNode))} MB`,
      '–',
    ),
    line(
      'api process alone at rest',
      `${Math.round(rows.api)} MB`,
      `${Math.round(median(rows.bareNode))} MB`,
      '≤ 200 MB',
    ),
  ];
}

const parts = {
  start: startTable,
  submit: async () => submitTable(await measureSubmit(say)),
  export: async () => exportTable(await measureExport(say)),
  ledger: async () => ledgerTable(await measureLedger(say)),
  rules: () => rulesTable(measureRules(say)),
  worklist: async () => worklistTable(await measureWorklist(say)),
};

try {
  // What is measured is what stands in the tree: on a fresh clone nothing is built yet.
  execFileSync(process.execPath, [join(root, 'apps/cli/launch.mjs'), '--build-only'], {
    stdio: ['ignore', 2, 2],
  });
  for (const [name, table] of Object.entries(parts)) {
    if (only !== undefined && only !== name) continue;
    const lines = await table();
    say('');
    process.stdout.write(`${lines.join('\n')}\n\n`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
