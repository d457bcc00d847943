import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { BOKMAAL_ALONE, NORWEGIAN, NORWEGIAN_NAMES } from '../../architecture/words-of-a-language';
import { ROBOT_CELL } from './application';
import { untranslated } from './bokmaal';
import { PAGES, type ListedPage } from './page-list';
import { settled } from './settled';

export type Translation = 'nn' | 'en';

const CATALOGUES = resolve(__dirname, '../../../apps/web/src/locales/nb');

type Entries = { readonly [key: string]: string | Entries };

const keysOf = (entries: Entries, path: string): string[] =>
  Object.entries(entries).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : keysOf(value, `${path}${key}.`),
  );

/** Keys that no sentence holds by chance: those of two parts and more. */
const KEYS = readdirSync(CATALOGUES)
  .flatMap((file) => keysOf(JSON.parse(readFileSync(join(CATALOGUES, file), 'utf8')) as Entries, ''))
  .filter((key) => key.includes('.'));

const NAMES = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };
/** Languages are called by their own names. */
const OWN_NAMES: readonly string[] = Object.values(NAMES);

/** They show a line at most, and lead on. */
export const PASSED_THROUGH = ['/hjem', '/innlogget', '/logg-inn'];
/** Read to the last cell by those who walk a case through in nynorsk and in English. */
const READ_ON_THE_WAY =
  /^\/(saker(\/\$id)?|godkjenning|varsler|okonomi\/utbetalinger|min|min\/(sak|soknad)\/.*(?<!rett))$/;

/** Other looks of a page, made of the same words. */
const AGAIN = /-(ukjent|tom|revisor|per|forskjeller|prove|forhandsvis|versjoner)$/;

/** One look at each route is read in every language. */
export const looksInEveryLanguage = (listed: ListedPage): boolean =>
  !PASSED_THROUGH.includes(listed.route) &&
  !READ_ON_THE_WAY.test(listed.route) &&
  PAGES.find(({ route, name }) => route === listed.route && !AGAIN.test(name)) === listed;

/** Chooses the language on the page as it stands. Nothing is stored for the person: others work under the same name. */
export async function chooseLanguage(page: Page, language: keyof typeof NAMES): Promise<void> {
  await page.route('**/api/me/language', (route) => route.fulfill({ status: 204 }));
  await page.getByRole('button', { name: NAMES[language], exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await page.evaluate(`localStorage.removeItem('tilsagn.language')`);
}

/** The page in that language from its next address on, stored for nobody: others work under the same name. */
export async function speak(page: Page, language: Translation): Promise<void> {
  await page.route('**/api/me', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), language } });
  });
}

const WRITTEN = '[lang]:not(html), textarea, .as-written, .letter, .who, script, noscript, style';

/** Where a slip is told: what the service says, not what people have written or are called. */
const saidOutside = (theirs: string): string => `(() => {
  const theirs = '${theirs}';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const said = [document.title];
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent.trim();
    if (text !== '' && walker.currentNode.parentElement.closest(theirs) === null) said.push(text);
  }
  for (const named of document.body.querySelectorAll('[aria-label]')) said.push(named.getAttribute('aria-label'));
  return said;
})()`;

/** The contract lists that the demo's seed takes in. */
const LISTS = ['Fagbrev på jobb, andre halvår 2020', 'Fagbrev på jobb, første halvår 2021'];
const DEMO = resolve(__dirname, '../../../apps/demo/data');

/** Every title somewhere in what the demo holds of people's own words. */
const titlesIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'title' in value && typeof value.title === 'string' ? [value.title] : [];
  return [...own, ...Object.values(value).flatMap(titlesIn)];
};

/** What applicants and the county have called their projects, the longest first. */
const TITLES = ['applications', 'awards']
  .flatMap((folder) => readdirSync(join(DEMO, folder)).map((file) => join(DEMO, folder, file)))
  .filter((path) => path.endsWith('.json'))
  .flatMap((path) => titlesIn(JSON.parse(readFileSync(path, 'utf8'))))
  .concat(ROBOT_CELL.title, ...LISTS)
  .sort((one, other) => other.length - one.length);

/** Mail addresses, and people whose last name tells their work. */
const CALLED = /\S+@\S+|(?:Siri|Sander|Anne|Arne) \p{Lu}\p{L}+/gu;

const slips = (text: string, language: Translation): boolean => {
  if (KEYS.includes(text) || (untranslated(language).has(text) && !OWN_NAMES.includes(text))) return true;
  const bare = TITLES.reduce((rest, title) => rest.replaceAll(title, ''), text);
  const words = bare
    .replaceAll(CALLED, '')
    .replaceAll(NORWEGIAN_NAMES, '')
    .replaceAll(/«[^»]*»/g, '');
  return language === 'nn' ? BOKMAAL_ALONE.test(words) : NORWEGIAN.test(words) || BOKMAAL_ALONE.test(words);
};

/** The slips on a page: what it says outside of `theirs` that is not of its language. */
const slipsOn = async (page: Page, language: Translation, theirs: string): Promise<string[]> => {
  const said = await page.evaluate<string[]>(saidOutside(theirs));
  return [...new Set(said)].filter((text) => slips(text, language));
};

/** The slips on a page, also in the cells of tables and the values of lists. */
export const everySlip = (page: Page, language: Translation): Promise<string[]> =>
  slipsOn(page, language, WRITTEN);

const hold = async (page: Page, language: Translation, name: string, theirs: string): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await settled(page);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.getByRole('main')).toContainText(/\p{L}/u);
  expect.soft(await slipsOn(page, language, theirs), `${name} in ${language}`).toEqual([]);
};

/** Holds a letter against the words of other languages; what it quotes keeps its own. */
export const expectLetter = async (letter: Locator, language: Translation): Promise<void> => {
  await expect(letter).toHaveAttribute('lang', language);
  const said = await letter.locator('h3, p').allTextContents();
  expect(said.length).toBeGreaterThan(8);
  expect.soft(said.filter((text) => slips(text, language))).toEqual([]);
};

/** Holds what the page says against the words of other languages, and against keys that were never looked up. */
export const expectLanguage = (page: Page, language: Translation, name: string): Promise<void> =>
  hold(page, language, name, `${WRITTEN}, td, dd`);

/** The same, also in the cells of tables and the values of lists: nothing but what is marked as written is passed by. */
export const expectEveryWord = (page: Page, language: Translation, name: string): Promise<void> =>
  hold(page, language, name, WRITTEN);
