import { CookieBrowser } from './browser';

/** Clicks through the log-in pages of the demo's provider as a persona, up to the address that comes back. */
export async function walkToCallback(
  api: string,
  sub: string,
  returnTo = '/',
): Promise<{ browser: CookieBrowser; callback: string }> {
  const browser = new CookieBrowser();
  const login = `${api}/api/auth/login?returnTo=${encodeURIComponent(returnTo)}`;
  const page = await browser.follow(login);
  const action = /action="([^"]+)"/.exec(await page.response.text())?.[1];
  if (action === undefined) throw new Error('the log-in page has no form');
  const sent = await browser.visit(new URL(action, page.url).href, {
    method: 'POST',
    body: new URLSearchParams({ sub }),
  });
  const next = new URL(sent.headers.get('location') ?? '', page.url).href;
  const { url } = await browser.follow(next, (at) => at.startsWith(`${api}/api/auth/callback`));
  return { browser, callback: url };
}
