import { expect, type Page } from '@playwright/test';

/** Logs in through the demo's own provider as the person of that name, and waits until the pages know it. */
export async function logIn(page: Page, persona: string): Promise<void> {
  await page.goto('/api/auth/login?returnTo=/hjem');
  await page.getByRole('button', { name: persona }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/api/auth') && isOwn(page, url));
  await expect(
    page.getByRole('button', { name: 'Logg ut' }).or(page.getByText(persona)).first(),
  ).toBeAttached();
}

const isOwn = (page: Page, url: URL): boolean => {
  const base = process.env.TILSAGN_BASE_URL;
  return base === undefined ? page.url().startsWith('http') : url.origin === new URL(base).origin;
};
