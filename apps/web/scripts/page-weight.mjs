import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Weighs what a browser fetches for the first view of a page, gzip, in kB: the chunk of the page and everything it
 * imports. Run after a build; ends with 1 when a page is heavier than its budget.
 */
const DIST = resolve(process.argv[2] ?? join(import.meta.dirname, '..', 'dist'));
const manifest = JSON.parse(readFileSync(join(DIST, '.vite', 'manifest.json'), 'utf8'));

const ENTRY = 'index.html';
const PAGES = [
  { name: 'first public page', modules: ['src/features/front/front-page.tsx'], budget: 145 },
  {
    name: 'application form',
    modules: [
      'src/features/apply/draft-layout.tsx',
      'src/features/apply/step-page.tsx',
      'src/locales/nb/apply.json',
    ],
    budget: 195,
  },
  {
    name: 'staff first view',
    modules: ['src/features/worklist/worklist-page.tsx', 'src/locales/nb/cases.json'],
    budget: 260,
  },
];
const CSS_BUDGET = 30;

function filesOf(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key]?.imports ?? []) filesOf(next, seen);
  return seen;
}

const weigh = (file) => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length / 1000;
const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);

const rows = PAGES.map(({ name, modules, budget }) => {
  const keys = new Set([ENTRY, ...modules].flatMap((key) => [...filesOf(key)]));
  return { name, kB: sum([...keys].map((key) => weigh(manifest[key].file))), budget };
});
rows.push({ name: 'style sheet', kB: sum((manifest[ENTRY].css ?? []).map(weigh)), budget: CSS_BUDGET });

for (const { name, kB, budget } of rows) {
  process.stdout.write(`${name}: ${kB.toFixed(1)} kB of ${budget}${kB > budget ? ' TOO HEAVY' : ''}\n`);
}
process.exitCode = rows.some(({ kB, budget }) => kB > budget) ? 1 : 0;
