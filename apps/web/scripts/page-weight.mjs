import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Weighs what a browser fetches, gzip, in kB: for the first view of a page its chunk and everything that imports,
 * then the parts by themselves. Run after a build; ends with 1 when something is heavier than its budget.
 */
const WEB = resolve(import.meta.dirname, '..');
const DIST = resolve(process.argv[2] ?? join(WEB, 'dist'));
const manifest = JSON.parse(readFileSync(join(DIST, '.vite', 'manifest.json'), 'utf8'));

const ENTRY = 'index.html';
const LANGUAGES = ['nb', 'nn', 'en'];
/** Texts that come in one file, whichever of them is asked for: `TEXTS` in vite.config.mts. */
const EVERYBODYS = ['files', 'money', 'messages', 'inbox'];
/** In bokmål, whose texts of the first page come with it, and in the language with the longest texts. */
const PAGES = [
  {
    name: 'first public page',
    modules: ['src/features/front/front-page.tsx'],
    texts: ['common', 'front'],
    budget: 145,
  },
  {
    name: 'application form',
    modules: ['src/features/apply/draft-layout.tsx', 'src/features/apply/step-page.tsx'],
    texts: ['common', 'apply', 'draft', 'correction', 'mine', ...EVERYBODYS],
    budget: 195,
  },
  {
    name: 'staff first view',
    modules: ['src/features/worklist/worklist-page.tsx'],
    texts: ['common', 'cases', 'worklist', 'saving', ...EVERYBODYS],
    budget: 260,
  },
  {
    name: 'a case of the staff',
    modules: ['src/features/case/case-page.tsx'],
    texts: ['common', 'cases', 'worklist', 'saving', ...EVERYBODYS],
    budget: 260,
  },
];
/** Of code, before a page stands: many small ones are slow on a phone, however little they weigh. */
const FILES = 12;
const STYLE_SHEET = 30;
const FONT = 50;
const LATER_CHUNK = 120;
/** Of the texts of one area: a page fetches those of its own areas and no others. */
const CATALOGUE = 5;

const kB = (content) => gzipSync(content, { level: 9 }).length / 1000;
const weigh = (file) => kB(readFileSync(join(DIST, file)));
const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);
const heaviest = (rows) => rows.reduce((most, row) => (row.kB > most.kB ? row : most));

function filesOf(key, seen = new Set()) {
  if (manifest[key] === undefined) throw new Error(`${key} is not in the build: was it moved?`);
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) filesOf(next, seen);
  return seen;
}

const textsOf = (language, name) => readFileSync(join(WEB, 'src/locales', language, `${name}.json`), 'utf8');
const weighTexts = (language, names) =>
  sum(names.map((name) => kB(JSON.stringify(JSON.parse(textsOf(language, name))))));

/** The texts that come with the code of every page, in bokmål alone. */
const bundled = (language, name) => language === 'nb' && name === 'common';

const pages = PAGES.flatMap(({ name, modules, texts, budget }) => {
  const keys = new Set([ENTRY, ...modules].flatMap((key) => [...filesOf(key)]));
  const code = sum([...keys].map((key) => weigh(manifest[key].file)));
  const inLanguage = (language) => ({
    name: `${name} in ${language}`,
    kB:
      code +
      weighTexts(
        language,
        texts.filter((text) => !bundled(language, text)),
      ),
    budget,
  });
  const files = new Set([...keys].map((key) => manifest[key].file)).size;
  return [
    inLanguage('nb'),
    heaviest(['nn', 'en'].map(inLanguage)),
    { name: `files of ${name}`, number: files, budget: FILES },
  ];
});

const first = new Set([...filesOf(ENTRY)].map((key) => manifest[key].file));
const later = Object.values(manifest)
  .filter(({ file }) => file.endsWith('.js') && !first.has(file))
  .map(({ file }) => ({ name: `heaviest later chunk (${file})`, kB: weigh(file), budget: LATER_CHUNK }));

/** Fonts are packed in themselves. Those the page asks for at once are named in it. */
const page = readFileSync(join(DIST, 'index.html'), 'utf8');
const fonts = [...page.matchAll(/href="\/([^"]+\.woff2)"/g)].map(
  ([, file]) => readFileSync(join(DIST, file)).length / 1000,
);

const catalogues = LANGUAGES.map((language) => {
  const names = readdirSync(join(WEB, 'src/locales', language)).map((file) => file.replace('.json', ''));
  return heaviest(
    names.map((name) => ({
      name: `heaviest texts in ${language} (${name})`,
      kB: weighTexts(language, [name]),
      budget: CATALOGUE,
    })),
  );
});

const rows = [
  ...pages,
  { name: 'style sheet', kB: sum((manifest[ENTRY].css ?? []).map(weigh)), budget: STYLE_SHEET },
  { name: 'fonts of the first page', kB: sum(fonts), budget: FONT },
  heaviest(later),
  ...catalogues,
];
const isOver = ({ kB, number = kB, budget }) => number > budget;
for (const row of rows) {
  const size = row.number ?? `${row.kB.toFixed(1)} kB`;
  process.stdout.write(`${row.name}: ${size} of ${row.budget}${isOver(row) ? ' TOO HEAVY' : ''}\n`);
}
process.exitCode = rows.some(isOver) ? 1 : 0;
