import { expect, type Page } from '@playwright/test';
import { accessibilityFaults, overflow } from './check-page';
import { settled } from './settled';
import { forget } from './watch';

export const FAILED = JSON.stringify({
  type: 'about:blank',
  title: 'Feil',
  status: 400,
  code: 'unexpected',
  detail: 'Noe gikk galt hos oss.',
});

/**
 * Holds every answer of the API back until it is told to fail them: with a refusal, since a fault of the server would be
 * asked for twice more, over three seconds.
 */
async function holdBack(page: Page): Promise<() => Promise<void>> {
  let fail = (): void => undefined;
  const told = new Promise<void>((resolve) => (fail = resolve));
  await page.route('**/api/**', async (route) => {
    if (new URL(route.request().url()).pathname === '/api/me') return route.continue();
    await told;
    return route.fulfill({ status: 400, contentType: 'application/problem+json', body: FAILED });
  });
  return async () => {
    fail();
    await expect(page.locator('.loading')).toHaveCount(0);
    await page.unroute('**/api/**');
  };
}

/** Opens a page whose answers are slow and then fail: it says that it is fetching, then that it could not. */
export async function meetTrouble(page: Page, address: string): Promise<void> {
  const fail = await holdBack(page);
  await page.goto(address);
  await expect(page.locator('.loading').first()).toBeVisible();
  await expect(page.getByText('Henter innhold').first()).toBeAttached();
  await expect.soft(page.getByRole('heading', { level: 1 }), 'while it is slow').toHaveCount(1);
  expect.soft(await overflow(page), 'while it is slow').toEqual([]);
  await fail();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect.soft(await accessibilityFaults(page), 'when it failed').toEqual([]);
  expect.soft(await overflow(page), 'when it failed').toEqual([]);
}

/** What could not be fetched is fetched by its own button, each part for itself. */
export async function tryAgain(page: Page): Promise<void> {
  const again = page.getByRole('button', { name: 'Prøv igjen' });
  await expect(async () => {
    for (const button of await again.all()) await button.click({ timeout: 1_000 });
    await expect(again).toHaveCount(0, { timeout: 2_000 });
  }).toPass();
  await settled(page);
  // Until now the trouble stood in its console.
  forget(page);
}
