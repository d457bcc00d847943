import { filesBelow, linesMatching, read } from './tree';
import {
  BOKMAAL_ALONE,
  NORWEGIAN,
  NORWEGIAN_NAMES,
  SAME_IN_ENGLISH,
  SHARED_BY_BOTH,
} from './words-of-a-language';

type Entries = { readonly [key: string]: string | Entries };
type Texts = Readonly<Record<string, string>>;

const FOLDERS = ['libs/domain/locales', 'apps/web/src/locales'] as const;

const flat = (entries: Entries, path = ''): [string, string][] =>
  Object.entries(entries).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : flat(value, `${path}${key}.`),
  );

/** All texts of a folder in a language, by «catalogue:key». */
const textsOf = (folder: string, language: string): Texts =>
  Object.fromEntries(
    filesBelow(`${folder}/${language}`).flatMap((file) => {
      const name = file.slice(`${folder}/${language}/`.length).replace('.json', '');
      return flat(JSON.parse(read(file)) as Entries).map(([key, text]) => [`${name}:${key}`, text]);
    }),
  );

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{[^}]*\}\}|<\/?\d+>/g)].map(([each]) => each.replaceAll(' ', '')).sort();

/** What is left to read. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/\{\{[^}]*\}\}|<[^>]*>|«[^»]*»|“[^”]*”/g, ' ')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');

describe.each(FOLDERS)('the texts of %s', (folder) => {
  const nb = textsOf(folder, 'nb');
  const [nn, en] = [textsOf(folder, 'nn'), textsOf(folder, 'en')];
  const entries = Object.entries(nb);

  it('are read at all', () => {
    expect(entries.length).toBeGreaterThan(100);
  });

  it.each([
    ['nynorsk', nn],
    ['English', en],
  ])('have the same keys in %s, in the same order', (_, texts) => {
    expect(Object.keys(texts)).toEqual(Object.keys(nb));
  });

  it.each([
    ['nynorsk', nn],
    ['English', en],
  ])('have the same values to fill in in %s', (_, texts) => {
    const different = entries.filter(([key, text]) => {
      const [here, there] = [placeholders(text), placeholders(texts[key] ?? '')];
      return JSON.stringify([...new Set(here)]) !== JSON.stringify([...new Set(there)]);
    });
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('are translated to English', () => {
    const same = entries.filter(([key, text]) => en[key] === text && wordsOf(text).length > 0);
    expect(same.map(([, text]) => text).filter((text) => !SAME_IN_ENGLISH.includes(text))).toEqual([]);
  });

  it('are translated to nynorsk', () => {
    const same = entries.filter(([key, text]) => nn[key] === text && wordsOf(text).length > 4);
    expect(same.map(([, text]) => text).filter((text) => !SHARED_BY_BOTH.includes(text))).toEqual([]);
  });

  it('have no word of bokmål in nynorsk', () => {
    expect(Object.entries(nn).filter(([, text]) => BOKMAAL_ALONE.test(wordsOf(text).join(' ')))).toEqual([]);
  });

  it('have no Norwegian in English', () => {
    const slips = Object.entries(en).filter(([, text]) => {
      const said = wordsOf(text.replaceAll(NORWEGIAN_NAMES, '')).join(' ');
      return NORWEGIAN.test(said) || /[æøå]/iu.test(said);
    });
    expect(slips).toEqual([]);
  });
});

interface Text {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
}

const textsIn = (value: unknown): Text[] => {
  if (typeof value !== 'object' || value === null) return [];
  return 'nb' in value && typeof value.nb === 'string'
    ? [value as Text]
    : Object.values(value).flatMap(textsIn);
};

describe('a fault of a form', () => {
  /** Key of the browser → code of the server: who finds the fault must not matter to whoever made it. */
  const PAIRS = { required: 'required', badOrgnr: 'bad_orgnr', too_long: 'too_long', bad_value: 'bad_value' };

  it.each(['nb', 'nn', 'en'])('reads the same from the browser and from the server: %s', (language) => {
    const browser = textsOf('apps/web/src/locales', language);
    const server = textsOf('libs/domain/locales', language);
    for (const [key, code] of Object.entries(PAIRS)) {
      // The browser may add how long is too long.
      const said = server[`problems:${code}`] ?? 'nothing';
      expect(browser[`common:fault.${key}`]?.slice(0, said.length)).toBe(said);
    }
  });
});

describe('the definitions of the demo', () => {
  const texts = ['calls', 'forms', 'rule-sets', 'workflows'].flatMap((folder) =>
    filesBelow(`apps/demo/data/${folder}`).flatMap((file) => textsIn(JSON.parse(read(file)))),
  );

  it('speak each language and no other in it', () => {
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.filter(({ nn, en }) => !nn || !en)).toEqual([]);
    expect(texts.filter(({ nn }) => BOKMAAL_ALONE.test(wordsOf(nn).join(' '))).map(({ nn }) => nn)).toEqual(
      [],
    );
    const english = texts.map(({ en }) => en.replaceAll(NORWEGIAN_NAMES, ''));
    expect(english.filter((en) => /[æøå]/iu.test(en) || NORWEGIAN.test(en))).toEqual([]);
  });
});

describe('the catalogues of the server', () => {
  const sources = filesBelow('libs').filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'));
  const code = sources.map(read).join('\n');
  const literals = new Set([...code.matchAll(/'([\w.-]+)'/g)].map(([, word = '']) => word));
  const templates = [...code.matchAll(/`([\w]*(?:\$\{[^`]*?\}\w*)+)`/g)].map(([, text = '']) =>
    text.split(/\$\{[^}]*\}/),
  );

  /** Whether a template of the code can make this key: its fixed parts fit, and where it begins computed, with a word we know. */
  const isMade = (key: string): boolean =>
    templates.some((parts) => {
      const [head = '', ...rest] = parts;
      if (head.length > 2) return new RegExp(`^${parts.join('.+')}$`).test(key);
      const marks = [...key.matchAll(/_/g)].map(({ index }) => index);
      return head === '' && rest[0] === '_' && marks.some((mark) => literals.has(key.slice(0, mark)));
    });

  it('have no text that nothing asks for', () => {
    // Every code of problems.json is held against the refusals by another test.
    const keys = filesBelow('libs/domain/locales/nb')
      .filter((file) => !file.endsWith('/problems.json'))
      .flatMap((file) => Object.keys(JSON.parse(read(file)) as Entries).map((key) => ({ file, key })));
    const unused = keys.filter(({ key }) => !literals.has(key) && !isMade(key));
    expect(unused).toEqual([]);
  });

  it('hold every word that a user reads', () => {
    const allowed = /settings\.ts$|config\.ts$|extract\.ts$|fixtures\.ts$/;
    const written = sources.filter((file) => !allowed.test(file));
    const found = linesMatching(
      written,
      /^(?!\s*(\*|\/\*|\/\/)).*['"`][^'"`]*[æåÆÅ]|\b[^'"`\s]*[øØ](?!re\b)[^'"`\s]*['"`]/,
    );
    expect(found).toEqual([]);
  });
});
