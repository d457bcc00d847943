import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import { TestClient, startApi, type TestApi } from '../../support/api';
import { CookieBrowser } from '../../support/browser';
import { useDatabase } from '../../support/database';
import { startEvilProvider, type EvilProvider } from './evil-provider';

const { findBrowser } = createRequire(__filename)('../../run/find-browser.cjs') as {
  findBrowser(): string | undefined;
};

const executablePath = findBrowser();
const hasBrowser = (): boolean => executablePath !== undefined;
const inBrowser = hasBrowser() ? it : it.skip;

describe('the provider’s front-channel log-out', () => {
  const database = useDatabase();
  let provider: EvilProvider;
  let api: TestApi;
  beforeAll(async () => {
    provider = await startEvilProvider();
    api = await startApi(database, { issuer: provider.issuer });
  });
  afterAll(async () => {
    await api.close();
    await provider.close();
  });

  /** A session that was opened by the provider's session `sid`. */
  async function loggedIn(sid: string | undefined): Promise<TestClient> {
    const browser = new CookieBrowser();
    const begun = await browser.visit(`${api.url}/api/auth/login`);
    const sent = new URL(begun.headers.get('location') ?? '').searchParams;
    provider.next({ claims: { sid } }, sent.get('nonce') ?? '');
    const back = new URLSearchParams({ code: 'c', state: sent.get('state') ?? '' });
    await browser.visit(`${api.url}/api/auth/callback?${back.toString()}`);
    return new TestClient(api.url, { cookie: `sid=${browser.cookie(new URL(api.url).host, 'sid') ?? ''}` });
  }
  const isLoggedIn = async (client: TestClient): Promise<boolean> =>
    (await client.get<{ user: object | null }>('/api/me')).body.user !== null;
  const address = (query: Readonly<Record<string, string>>): string =>
    `/api/auth/frontchannel-logout?${new URLSearchParams(query).toString()}`;

  it('ends the session it names, without a cookie, and no other', async () => {
    const [one, other] = [await loggedIn('at-provider-1'), await loggedIn('at-provider-2')];
    const answer = await api.stranger.get(address({ iss: provider.issuer, sid: 'at-provider-1' }));
    expect(answer.status).toBe(200);
    expect([await isLoggedIn(one), await isLoggedIn(other)]).toEqual([false, true]);
    const trail = await database.db.query(
      `select actor, outcome from audit_event where operation = 'auth.frontchannelLogout'`,
    );
    expect(trail).toEqual([{ actor: 'somebody', outcome: 'done' }]);
  });

  it('answers alike whatever it is asked, and ends nothing by half a name', async () => {
    const one = await loggedIn('at-provider-3');
    const nameless = await loggedIn(undefined);
    const { issuer: iss } = provider;
    const ended = await api.stranger.get(address({ iss, sid: 'nobody' }));
    for (const query of [
      { iss: 'https://evil.example', sid: 'at-provider-3' },
      { sid: 'at-provider-3' },
      { iss },
    ]) {
      const answer = await one.get(address(query as Record<string, string>));
      expect([answer.status, answer.text]).toEqual([200, ended.text]);
    }
    expect([await isLoggedIn(one), await isLoggedIn(nameless)]).toEqual([true, true]);
  });

  it('alone may be framed, and by the provider alone', async () => {
    const { headers } = await api.stranger.get(address({}));
    expect(headers.get('content-security-policy')).toContain(`frame-ancestors ${provider.issuer}`);
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
  });

  inBrowser('works in a frame of another site in a real browser', async () => {
    const one = await loggedIn('at-provider-4');
    const path = address({ iss: provider.issuer, sid: 'at-provider-4' });
    const elsewhere = createServer((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(`<!doctype html><title>x</title><iframe src="${api.url}${path}"></iframe>`);
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    const browser = await chromium.launch({
      ...(executablePath && { executablePath }),
      args: ['--disable-dev-shm-usage'],
    });
    try {
      const page = await browser.newPage();
      const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
      await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
      await refused;
      const again = await loggedIn('at-provider-4');
      await page.goto(`${provider.issuer}/signed-out?frame=${encodeURIComponent(`${api.url}${path}`)}`);
      await expect(page.frames()[1]?.title()).resolves.toBe('Logget ut');
      expect([await isLoggedIn(one), await isLoggedIn(again)]).toEqual([false, false]);
    } finally {
      await browser.close();
      await new Promise((resolve) => elsewhere.close(resolve));
    }
  });
});
