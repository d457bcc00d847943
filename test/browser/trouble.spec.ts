import type { Page } from '@playwright/test';
import { accessibilityFaults, overflow } from './support/check-page';
import { PAGES, addressOf } from './support/page-list';
import { expect, test } from './support/test';

const phone = { width: 390, height: 844 };

/** One look of each route that asks the API for something beyond who is here. */
const asking = PAGES.filter(({ asks }) => asks !== false).filter(
  ({ route }, place, all) => all.findIndex((other) => other.route === route) === place,
);

/** Holds every answer of the API back until it is told what to say instead. */
async function holdBack(page: Page): Promise<() => Promise<void>> {
  let fail = (): void => undefined;
  const told = new Promise<void>((resolve) => (fail = resolve));
  await page.route('**/api/**', async (route) => {
    if (new URL(route.request().url()).pathname === '/api/me') return route.continue();
    await told;
    return route.fulfill({
      status: 500,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: 'about:blank',
        title: 'Feil',
        status: 500,
        code: 'unexpected',
        detail: 'Noe gikk galt hos oss.',
      }),
    });
  });
  return async () => {
    fail();
    await expect(page.locator('.loading')).toHaveCount(0);
  };
}

for (const listed of asking) {
  const { name, persona } = listed;
  test(`${name} says that it is fetching, and that it could not`, async ({ browser, baseURL, pageOf }) => {
    const anybody = persona === undefined ? await browser.newContext({ baseURL }) : undefined;
    const shown = (await anybody?.newPage()) ?? (await pageOf(persona ?? '', { watched: false }));
    const address = await addressOf(listed, shown);
    await shown.setViewportSize(phone);
    const fail = await holdBack(shown);
    await shown.goto(address);
    await expect(shown.locator('.loading').first()).toBeVisible();
    await expect(shown.getByText('Henter innhold').first()).toBeAttached();
    expect.soft(await overflow(shown), 'while it is slow').toEqual([]);
    await fail();
    await expect(shown.getByRole('heading', { level: 1 })).toBeVisible();
    expect.soft(await accessibilityFaults(shown), 'when it failed').toEqual([]);
    expect.soft(await overflow(shown), 'when it failed').toEqual([]);
    await anybody?.close();
  });
}
