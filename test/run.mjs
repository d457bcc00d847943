// What `npm test` runs: the static checks, every jest test, and the browser tests against a started demo.
// `npm test -- lint jest` runs the named steps alone; --list names them.
import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopChildren } from './run/child.mjs';
import { progress } from './run/progress.mjs';
import { printFailures, summaryLine, total } from './run/report.mjs';
import { runAll } from './run/schedule.mjs';
import { steps } from './run/steps.mjs';
import { provideTools } from './run/tools.mjs';

const asked = process.argv.slice(2);
const all = steps();
const unknown = asked.filter((name) => name !== '--list' && !all.some((step) => step.name === name));
if (asked.includes('--list') || unknown.length > 0) {
  if (unknown.length > 0) console.error(`No such step: ${unknown.join(', ')}`);
  console.log(all.map((step) => step.name).join('\n'));
  process.exit(unknown.length > 0 ? 2 : 0);
}

const folder = mkdtempSync(join(tmpdir(), 'tilsagn-run-'));
const started = Date.now();
const show = progress(process.stdout);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    show.close();
    void stopChildren().then(() => {
      rmSync(folder, { recursive: true, force: true });
      process.exit(130);
    });
  });
}

const chosen = asked.length === 0 ? all : all.filter((step) => asked.includes(step.name));
const tools = await provideTools(chosen);
const results = await runAll(chosen, { folder, tools, show });
show.close();
rmSync(folder, { recursive: true, force: true });

printFailures(results);
for (const reason of new Set([
  ...tools.missing.values(),
  ...results.flatMap((result) => result.reasons ?? []),
])) {
  console.log(`Skipped: ${reason}`);
}
const counts = total(results);
console.log(`Took ${Math.round((Date.now() - started) / 1000)} s`);
console.log(summaryLine(counts));
const skipFails = process.env.CI === 'true' && counts.skipped > 0;
if (skipFails && counts.failed === 0) console.error('With CI=true nothing may be skipped.');
process.exitCode = counts.failed > 0 || skipFails ? 1 : 0;
