import { checkPage, expectFocusToFollow, overflow } from './support/check-page';
import { PASSED_THROUGH, chooseLanguage, expectLanguage, looksInEveryLanguage } from './support/language';
import { forcedColourFaults, keyboardFaults, movements, withWideText } from './support/page-checks';
import { NOWHERE, PAGES, addressOf, type ListedPage } from './support/page-list';
import { expect, test } from './support/test';
import { FAILED, meetTrouble, tryAgain } from './support/trouble';

test.describe.configure({ mode: 'parallel' });

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1440, height: 1000 };

/** One look of each route is met on a phone with a slow line that breaks; it goes on where it stands. */
const isFirst = (listed: ListedPage): boolean => PAGES.find(({ route }) => route === listed.route) === listed;

for (const listed of PAGES) {
  const { name, persona, asks } = listed;

  test(`${name} is sound`, async ({ sharedPageOf }) => {
    const shown = await sharedPageOf(persona);
    const address = await addressOf(listed, shown);
    if (isFirst(listed)) {
      await shown.setViewportSize(PHONE);
      if (asks === false) await shown.goto(address);
      else {
        await meetTrouble(shown, address);
        await tryAgain(shown);
      }
      await checkPage(shown, `side-${name}`);
      await shown.setViewportSize(DESKTOP);
    } else await shown.goto(address);
    await checkPage(shown, `side-${name}`);
    const title = shown.getByRole('heading', { level: 1 });
    if (listed.route !== NOWHERE) {
      // What stands where nothing is has been walked through in full on the page of nowhere.
      if (name.endsWith('-ukjent') && !looksInEveryLanguage(listed)) return;
      if (!name.endsWith('-ukjent')) await expect(title).not.toHaveText('Vi finner ikke siden');
    }
    expect.soft(await keyboardFaults(shown), 'keyboard').toEqual([]);
    expect.soft(await forcedColourFaults(shown), 'forced colours').toEqual([]);
    expect.soft(await movements(shown), 'reduced motion').toEqual([]);
    if (!PASSED_THROUGH.includes(listed.route)) await expectFocusToFollow(shown);
    if (looksInEveryLanguage(listed)) {
      for (const language of ['nn', 'en'] as const) {
        await chooseLanguage(shown, language);
        await expectLanguage(shown, language, name);
      }
      await chooseLanguage(shown, 'nb');
    }
    // A table of data may be pushed sideways (WCAG 1.4.10 excepts it); nothing of it is lost.
    const widened = await withWideText(shown, () => overflow(shown));
    expect
      .soft(
        widened.filter((line) => !/ px: table\b/.test(line)),
        'wide text',
      )
      .toEqual([]);
    // The desktop at 200 per cent.
    await shown.setViewportSize({ width: 720, height: 500 });
    expect.soft(await overflow(shown), 'at 200 %').toEqual([]);
  });
}

test('the first question of all fails, and «Prøv igjen» asks it anew', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  const failed = { status: 500, contentType: 'application/problem+json', body: FAILED };
  await page.route('**/api/me', (route) => route.fulfill(failed));
  await page.goto('/');
  const again = page.getByRole('button', { name: 'Prøv igjen' });
  await again.click();
  await expect(again).toBeEnabled();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Siden kunne ikke vises');
  await page.unroute('**/api/me');
  await again.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Søk tilskudd/);
  await context.close();
});
