import { foreignWords } from '../support/words-of-languages';
import { filesBelow, read } from './tree';

const CATALOGUES = ['apps/web/src/locales'];
const TRANSLATIONS = ['nn', 'en'] as const;

type Entries = { readonly [key: string]: string | Entries };

const textsOf = (entries: Entries, path = ''): [key: string, text: string][] =>
  Object.entries(entries).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : textsOf(value, `${path}${key}.`),
  );

/** Every text of a language by file and key, `common.json menu`. */
const catalogue = (folder: string, language: string): Map<string, string> =>
  new Map(
    filesBelow(`${folder}/${language}`).flatMap((file) =>
      textsOf(JSON.parse(read(file)) as Entries).map(([key, text]): [string, string] => [
        `${file.slice(folder.length + language.length + 2)} ${key}`,
        text,
      ]),
    ),
  );

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(.+?)\}\}/g)].map(([all]) => all).sort();
const words = (text: string): string[] => text.replace(/\{\{.+?\}\}/g, '').match(/\p{L}+/gu) ?? [];

/** The texts of a translation that are the same letter by letter as in bokmål. */
const same = (from: Map<string, string>, to: Map<string, string>): [key: string, text: string][] =>
  [...to].filter(([key, text]) => from.get(key) === text && words(text).length > 0);

/** What English and Norwegian call by one word. */
const SAME_IN_ENGLISH = new Set(['Tilsagn', 'kr', 'Demo.', 'Status', '{{amount}} kr']);

/** Bokmål and nynorsk share many short texts; a longer one that is the same was left behind, or stands here. */
const LONG = 5;
const SAME_IN_NYNORSK = new Set([
  'Rammer og tiltak med beløp i kroner',
  'Prøv igjen med den nye versjonen',
  'Svar på om du er habil.',
  'Ja, men i mindre omfang',
  'Til behandling og i gang',
  'Det er ingen rammer for {{year}}.',
]);

describe.each(CATALOGUES)('the texts in %s', (folder) => {
  const bokmaal = catalogue(folder, 'nb');

  describe.each(TRANSLATIONS)('in %s', (language) => {
    const texts = catalogue(folder, language);

    it('are those of bokmål, key by key', () => {
      expect(bokmaal.size).toBeGreaterThan(50);
      expect([...texts.keys()].sort()).toEqual([...bokmaal.keys()].sort());
    });

    it('hold the same placeholders', () => {
      const other = [...texts].filter(
        ([key, text]) => String(placeholders(text)) !== String(placeholders(bokmaal.get(key) ?? text)),
      );
      expect(other.map(([key]) => key)).toEqual([]);
    });

    it('are in that language', () => {
      const wrong = [...texts].flatMap(([key, text]) => {
        const found = foreignWords(language, text.replace(/\{\{.+?\}\}/g, ''));
        return found.length > 0 ? [`${key}: ${found.join(', ')}`] : [];
      });
      expect(wrong).toEqual([]);
    });
  });

  it('are none of them left in bokmål', () => {
    const english = same(bokmaal, catalogue(folder, 'en')).filter(([, text]) => !SAME_IN_ENGLISH.has(text));
    const nynorsk = same(bokmaal, catalogue(folder, 'nn')).filter(
      ([, text]) => words(text).length >= LONG && !SAME_IN_NYNORSK.has(text),
    );
    expect([...english, ...nynorsk]).toEqual([]);
  });
});

describe('the detector of languages', () => {
  it('knows a text that was left behind', () => {
    expect(foreignWords('nn', 'Søknaden er ikke sendt fra en søker.')).toEqual([
      'ikke',
      'fra',
      'en',
      'søker',
    ]);
    expect(foreignWords('en', 'Søknaden is not sent.')).toEqual(['søknaden']);
    expect(foreignWords('nn', 'Søknaden er ikkje send frå ein søkjar.')).toEqual([]);
    expect(foreignWords('en', 'The details come from Enhetsregisteret.')).toEqual([]);
  });
});
