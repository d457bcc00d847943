import type { Page } from '@playwright/test';
import { accessibilityFaults, checkPage, overflow } from './support/check-page';
import { PAGES, addressOf, type ListedPage } from './support/page-list';
import { expect, test } from './support/test';

test.describe.configure({ mode: 'parallel' });

const FAILED = JSON.stringify({
  type: 'about:blank',
  title: 'Feil',
  status: 500,
  code: 'unexpected',
  detail: 'Noe gikk galt hos oss.',
});

/** Holds every answer of the API back until it is told to fail them. */
async function holdBack(page: Page): Promise<() => Promise<void>> {
  let fail = (): void => undefined;
  const told = new Promise<void>((resolve) => (fail = resolve));
  await page.route('**/api/**', async (route) => {
    if (new URL(route.request().url()).pathname === '/api/me') return route.continue();
    await told;
    return route.fulfill({ status: 500, contentType: 'application/problem+json', body: FAILED });
  });
  return async () => {
    fail();
    await expect(page.locator('.loading')).toHaveCount(0);
    await page.unroute('**/api/**');
  };
}

/** The page says that it is fetching; then that it could not. */
async function meetTrouble(page: Page, address: string): Promise<void> {
  const fail = await holdBack(page);
  await page.goto(address);
  await expect(page.locator('.loading').first()).toBeVisible();
  await expect(page.getByText('Henter innhold').first()).toBeAttached();
  expect.soft(await overflow(page), 'while it is slow').toEqual([]);
  await fail();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect.soft(await accessibilityFaults(page), 'when it failed').toEqual([]);
  expect.soft(await overflow(page), 'when it failed').toEqual([]);
}

/** What could not be fetched is fetched by its own button, each part for itself. */
async function tryAgain(page: Page): Promise<void> {
  const again = page.getByRole('button', { name: 'Prøv igjen' });
  await expect(async () => {
    for (const button of await again.all()) await button.click({ timeout: 1_000 });
    await expect(again).toHaveCount(0, { timeout: 2_000 });
  }).toPass();
}

/** One look of each route. */
const isFirst = (listed: ListedPage): boolean => PAGES.find(({ route }) => route === listed.route) === listed;

for (const listed of PAGES.filter(isFirst)) {
  const { name, persona, asks } = listed;
  test(`${name} is slow, fails, comes back and is sound`, async ({
    browser,
    baseURL,
    contextOptions,
    viewport,
    pageOf,
  }) => {
    // Its own trouble stands in the console, so nobody watches it.
    const anybody =
      persona === undefined ? await browser.newContext({ ...contextOptions, baseURL, viewport }) : undefined;
    const shown = (await anybody?.newPage()) ?? (await pageOf(persona ?? '', { watched: false }));
    const address = await addressOf(listed, shown);
    if (asks === false) await shown.goto(address);
    else {
      await meetTrouble(shown, address);
      await tryAgain(shown);
    }
    await checkPage(shown, `side-${name}`);
    await anybody?.close();
  });
}

test('the first question of all fails, and «Prøv igjen» asks it anew', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  const failed = { status: 400, contentType: 'application/problem+json', body: FAILED };
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
