import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

type Translation = 'nn' | 'en';
type Pair = readonly [nb: string, other: string];
type Entries = { readonly [key: string]: string | Entries };

const ROOT = resolve(__dirname, '../../..');
const CATALOGUES = ['apps/web/src/locales', 'libs/domain/locales'];
const DEFINITIONS = ['calls', 'forms', 'rule-sets', 'workflows'].map((folder) => `apps/demo/data/${folder}`);

const json = (path: string): Entries => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Entries;

const pairsOf = (nb: Entries, other: Entries): Pair[] =>
  Object.entries(nb).flatMap(([key, value]): Pair[] => {
    const there = other[key];
    if (typeof value === 'string') return typeof there === 'string' ? [[value, there]] : [];
    return typeof there === 'object' ? pairsOf(value, there) : [];
  });

/** Texts that a definition holds in all languages. */
const textsIn = (value: unknown, language: Translation): Pair[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { nb, [language]: other } = value as Record<string, unknown>;
  if (typeof nb === 'string' && typeof other === 'string') return [[nb, other]];
  return Object.values(value).flatMap((each) => textsIn(each, language));
};

const known = new Map<Translation, ReadonlySet<string>>();

/** Every text of the service in bokmål that the language says in another way: met on its pages it is a slip. */
export function untranslated(language: Translation): ReadonlySet<string> {
  const ready = known.get(language);
  if (ready !== undefined) return ready;
  const catalogues = CATALOGUES.flatMap((folder) =>
    readdirSync(join(ROOT, folder, 'nb')).flatMap((file) =>
      pairsOf(json(`${folder}/nb/${file}`), json(`${folder}/${language}/${file}`)),
    ),
  );
  const definitions = DEFINITIONS.flatMap((folder) =>
    readdirSync(join(ROOT, folder)).flatMap((file) => textsIn(json(`${folder}/${file}`), language)),
  );
  const pairs = [...catalogues, ...definitions];
  const theirs = new Set(pairs.map(([, other]) => other));
  const slips = new Set(pairs.map(([nb]) => nb).filter((nb) => !theirs.has(nb)));
  known.set(language, slips);
  return slips;
}
