import { startProvider, type DemoProvider } from '../../../apps/demo/oidc/provider';
import { CLIENT_SECRET, TestClient, freePort, startApi, type TestApi } from '../../support/api';
import { CookieBrowser } from '../../support/browser';
import { useDatabase } from '../../support/database';
import { walkToCallback } from '../../support/login';

const FAILED = '/logg-inn?feil=login_failed';

describe('logging in', () => {
  const database = useDatabase();
  let provider: DemoProvider;
  let api: TestApi;
  let host: string;
  beforeAll(async () => {
    const port = await freePort();
    host = `localhost:${port}`;
    provider = await startProvider({
      clientId: 'tilsagn',
      clientSecret: CLIENT_SECRET,
      publicUrl: `http://${host}`,
    });
    api = await startApi(database, { port, issuer: provider.issuer });
  });
  afterAll(async () => {
    await api.close();
    await provider.close();
  });

  it('sends PKCE, state and nonce to the provider', async () => {
    const response = await new CookieBrowser().visit(`${api.url}/api/auth/login`);
    expect(response.status).toBe(302);
    const { origin, searchParams } = new URL(response.headers.get('location') ?? '');
    expect(origin).toBe(provider.issuer);
    expect(searchParams.get('response_type')).toBe('code');
    expect(searchParams.get('code_challenge_method')).toBe('S256');
    for (const name of ['code_challenge', 'state', 'nonce']) {
      expect(searchParams.get(name)).toMatch(/^[\w-]{43}$/);
    }
    expect(response.headers.getSetCookie()[0]).toMatch(
      /^login=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  it.each([
    ['', 'nb'],
    ['?language=nn', 'nn'],
    ['?language=en', 'en'],
  ])('asks the provider for the language of the pages: %s %s', async (query, language) => {
    const response = await new CookieBrowser().visit(`${api.url}/api/auth/login${query}`);
    const { searchParams } = new URL(response.headers.get('location') ?? '');
    expect(searchParams.get('ui_locales')).toBe(language);
  });

  it('opens a session and returns to the page that was asked for', async () => {
    const { browser, callback } = await walkToCallback(api.url, 'kari-nilsen', '/min/soknad?side=2');
    const response = await browser.visit(callback);
    expect([response.status, response.headers.get('location')]).toEqual([303, '/min/soknad?side=2']);
    const cookies = response.headers.getSetCookie();
    expect(cookies.find((line) => line.startsWith('sid='))).toMatch(
      /^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const me = await (await browser.visit(`${api.url}/api/me`)).json();
    expect(me).toMatchObject({
      user: {
        sub: 'kari-nilsen',
        name: 'Kari Nilsen Prøve',
        roles: ['applicant'],
        parties: [
          { orgnr: '399001005', name: 'Nidelv Prøverobotikk AS' },
          { orgnr: '399004330', name: 'Trondhjem Eksempelklær AS' },
        ],
      },
    });
  });

  it('keeps who logged in, so that others can write to them', async () => {
    const people = await database.db.query(
      `select p.email, array_agg(q.orgnr order by q.orgnr) as orgnrs
         from person p join person_party q using (sub)
        where sub = 'kari-nilsen' and last_login_at is not null group by p.email`,
    );
    expect(people).toEqual([{ email: 'kari-nilsen@example.com', orgnrs: ['399001005', '399004330'] }]);
  });

  it('writes the log-in in the audit trail', async () => {
    const events = await database.db.query(
      `select actor, object, outcome from audit_event where operation = 'auth.callback' and actor = 'kari-nilsen'`,
    );
    expect(events).toEqual([{ actor: 'kari-nilsen', object: '/api/auth/callback', outcome: 'done' }]);
  });

  it('gives staff the roles of the county', async () => {
    const { browser, callback } = await walkToCallback(api.url, 'anne-godkjenner');
    await browser.visit(callback);
    const me = await (await browser.visit(`${api.url}/api/me`)).json();
    expect(me).toMatchObject({ user: { roles: ['approver'], parties: [] } });
  });

  it('gives a new number at every log-in and ends the session before', async () => {
    const { browser, callback } = await walkToCallback(api.url, 'siri-saksbehandler');
    await browser.visit(callback);
    const before = browser.cookie(host, 'sid') ?? '';
    const { url } = await browser.follow(`${api.url}/api/auth/login`, (at) => at.includes('/callback'));
    await browser.visit(url);
    const after = browser.cookie(host, 'sid') ?? '';
    expect(after).not.toBe(before);
    const old = await new TestClient(api.url, { cookie: `sid=${before}` }).get('/api/me');
    expect(old.body).toMatchObject({ user: null });
  });

  it('stores hashes, never the numbers themselves', async () => {
    const { browser, callback } = await walkToCallback(api.url, 'siri-saksbehandler');
    await browser.visit(callback);
    const sid = browser.cookie(host, 'sid') ?? '';
    const rows = await database.db.query<{ row: string }>('select session::text as row from session');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ row }) => row.includes(sid))).toBe(false);
  });

  it('refuses a code that comes back twice', async () => {
    const { browser, callback } = await walkToCallback(api.url, 'kari-nilsen');
    const login = browser.cookie(host, 'login') ?? '';
    expect((await browser.visit(callback)).headers.get('location')).toBe('/');
    browser.setCookie(host, 'login', login);
    expect((await browser.visit(callback)).headers.get('location')).toBe(FAILED);
  });

  it('refuses a state of another log-in', async () => {
    const { browser, callback } = await walkToCallback(api.url, 'kari-nilsen');
    const forged = new URL(callback);
    forged.searchParams.set('state', 'x'.repeat(43));
    const response = await browser.visit(forged.href);
    expect(response.headers.get('location')).toBe(FAILED);
    expect(browser.cookie(host, 'sid')).toBeUndefined();
  });

  it('refuses a code in another browser, so that nobody is logged in as somebody else', async () => {
    const { callback } = await walkToCallback(api.url, 'kari-nilsen');
    const victim = new CookieBrowser();
    expect((await victim.visit(callback)).headers.get('location')).toBe(FAILED);
    await victim.visit(`${api.url}/api/auth/login`);
    expect((await victim.visit(callback)).headers.get('location')).toBe(FAILED);
    expect(victim.cookie(host, 'sid')).toBeUndefined();
  });

  it('returns to paths of this service alone', async () => {
    const { browser, callback } = await walkToCallback(api.url, 'kari-nilsen', '//evil.example/x');
    expect((await browser.visit(callback)).headers.get('location')).toBe('/');
  });

  it('logs out here at once and tells where to log out at the provider', async () => {
    const { browser, callback } = await walkToCallback(api.url, 'kari-nilsen');
    await browser.visit(callback);
    const sid = browser.cookie(host, 'sid') ?? '';
    const me = (await (await browser.visit(`${api.url}/api/me`)).json()) as { csrfToken: string };
    const kari = new TestClient(api.url, { cookie: `sid=${sid}`, 'x-csrf': me.csrfToken });
    const { status, body } = await kari.post<{ redirectTo: string }>('/api/auth/logout', {}, { key: null });
    expect(status).toBe(200);
    const end = new URL(body.redirectTo);
    expect(end.origin).toBe(provider.issuer);
    expect(end.searchParams.get('post_logout_redirect_uri')).toBe(`${api.url}/`);
    expect(end.searchParams.get('id_token_hint')).toMatch(/^ey/);
    expect((await kari.get('/api/me')).body).toMatchObject({ user: null });
    const page = await browser.visit(body.redirectTo);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Du logges ut')]);
  });

  it('ends a session that is idle or too old', async () => {
    const kari = await api.loginAs('kari-nilsen');
    await database.db.query(`update session set seen_at = clock_timestamp() - interval '31 minutes'`);
    expect((await kari.get('/api/me')).body).toMatchObject({ user: null });
    const siri = await api.loginAs('siri-saksbehandler');
    await database.db.query(
      `update session set seen_at = clock_timestamp(), started_at = clock_timestamp() - interval '121 minutes'`,
    );
    expect((await siri.get('/api/me')).body).toMatchObject({ user: null });
  });
});

describe('a provider that does not answer', () => {
  const database = useDatabase();
  it('is one clear sentence', async () => {
    const api = await startApi(database);
    const { status, body } = await api.stranger.get('/api/auth/login');
    await api.close();
    expect(status).toBe(503);
    expect(body).toMatchObject({
      code: 'login_unavailable',
      detail: 'Innloggingen svarer ikke akkurat nå. Prøv igjen om litt.',
    });
  });
});
