import { expect, type BrowserContext, type Page } from '@playwright/test';

/** Logs in through the demo's own provider as the person of that name, and waits until the pages know it. */
export async function logIn(page: Page, persona: string): Promise<void> {
  await page.goto('/api/auth/login?returnTo=/hjem');
  await page.getByRole('button', { name: persona }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/api/auth') && isOwn(page, url));
  await expect(
    page.getByRole('button', { name: 'Logg ut' }).or(page.getByText(persona)).first(),
  ).toBeAttached();
}

/** The same without showing the pages on the way: the cookies of the browser are those of that person afterwards. */
export async function logInUnseen({ request }: BrowserContext, persona: string): Promise<void> {
  const page = await request.get('/api/auth/login?returnTo=/');
  const card = (await page.text()).split('<li class="card">').find((text) => text.includes(`>${persona}<`));
  const [, action] = /action="([^"]+)"/.exec(card ?? '') ?? [];
  const [, sub] = /name="sub" value="([^"]+)"/.exec(card ?? '') ?? [];
  if (action === undefined || sub === undefined) throw new Error(`nobody logs in as ${persona}`);
  const home = await request.post(new URL(action, page.url()).href, { form: { sub } });
  expect(home.ok(), `${home.url()} after the log-in`).toBe(true);
}

const isOwn = (page: Page, url: URL): boolean => {
  const base = process.env.TILSAGN_BASE_URL;
  return base === undefined ? page.url().startsWith('http') : url.origin === new URL(base).origin;
};
