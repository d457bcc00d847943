import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { built } from './installation.mjs';
import { median } from './process.mjs';

/*
 * npm run bench -- rules: evaluating applications under each rule set of the demo, every row explained in three
 * languages. The raw figure beside it is the same sums without rows and sentences.
 */
const APPLICATIONS = 10_000;
const TURNS = 5;
const root = fileURLToPath(new URL('../..', import.meta.url));
const CATEGORIES = ['provider', 'wages', 'travel', 'administration'];

const factsOf = (number) => ({
  costsFrom: 'plan',
  costs: CATEGORIES.map((category, place) => ({
    category,
    amountOre: BigInt(1_000_000 * (place + 1) + number * 997),
  })),
  appliedOre: BigInt(20_000_000 + number * 13),
  participants: 1 + (number % 40),
  employees: number % 300,
});

/** The computation of a share and two ceilings, as bare as it can be written. */
function bare({ costs, appliedOre, participants }) {
  let sum = 0n;
  for (const { amountOre } of costs) sum += amountOre;
  const share = (sum * 5000n) / 10_000n;
  return [30_000_000n, 10_000_000n * BigInt(participants), appliedOre].reduce(
    (least, ceiling) => (ceiling < least ? ceiling : least),
    share,
  );
}

function timed(work, all) {
  const turns = Array.from({ length: TURNS }, () => {
    const start = performance.now();
    for (const facts of all) work(facts);
    return performance.now() - start;
  });
  return median(turns);
}

/** Milliseconds for all applications under each rule set, and without any of it. */
export function measureRules(say) {
  execFileSync(process.execPath, ['apps/cli/launch.mjs', 'cli', '--help'], { cwd: root, stdio: 'ignore' });
  const { evaluate } = built('libs/domain/assessment/evaluate.js');
  const all = Array.from({ length: APPLICATIONS }, (_, number) => factsOf(number));
  const rows = ['bio1-2020', 'bio-2022', 'bio-2023'].map((key) => {
    say(key);
    const rules = JSON.parse(readFileSync(join(root, `apps/demo/data/rule-sets/${key}.json`), 'utf8'));
    return { key, rules: rules.amount.length, ms: timed((facts) => evaluate(rules, facts), all) };
  });
  return { rows, bareMs: timed(bare, all) };
}

/** The figures as a table. */
export const rulesTable = ({ rows, bareMs }) => [
  `${APPLICATIONS} applications evaluated, one thread, medians of ${TURNS} turns; the same sums bare: ${bareMs.toFixed(1)} ms`,
  '',
  '| rule set | amount rules | measured | target |',
  '|---|---|---|---|',
  ...rows.map(({ key, rules, ms }) => `| ${key} | ${rules} | ${Math.round(ms)} ms | ≤ 1 000 ms |`),
];
