import { startApi, type TestApi } from '../../support/api';
import { CookieBrowser } from '../../support/browser';
import { useDatabase } from '../../support/database';
import { startEvilProvider, type EvilProvider, type Forgery } from './evil-provider';

const past = Math.floor(Date.now() / 1000) - 3_600;
const FAILED = '/logg-inn?feil=login_failed';

describe('an ID token', () => {
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

  /** A whole log-in whose ID token is forged so; where the browser ends, and whether it has a session. */
  async function logInWith(
    forgery: Forgery,
    query: Readonly<Record<string, string>> = {},
    { url }: Pick<TestApi, 'url'> = api,
  ) {
    const browser = new CookieBrowser();
    const begun = await browser.visit(`${url}/api/auth/login`);
    const sent = new URL(begun.headers.get('location') ?? '').searchParams;
    provider.next(forgery, sent.get('nonce') ?? '');
    const back = new URLSearchParams({ code: 'c', state: sent.get('state') ?? '', ...query });
    const response = await browser.visit(`${url}/api/auth/callback?${back.toString()}`);
    const sid = browser.cookie(new URL(url).host, 'sid');
    return { location: response.headers.get('location'), hasSession: sid !== undefined };
  }

  it('that is as it should be opens a session', async () => {
    expect(await logInWith({})).toEqual({ location: '/', hasSession: true });
  });

  it.each<[string, Forgery]>([
    ['of another issuer', { claims: { iss: 'https://idporten.example' } }],
    ['for another audience', { claims: { aud: 'somebody-else' } }],
    ['for us among others, with another authorised party', { claims: { aud: ['tilsagn', 'x'], azp: 'x' } }],
    ['with another nonce', { claims: { nonce: 'another' } }],
    ['without a nonce', { claims: { nonce: undefined } }],
    ['that has expired', { claims: { exp: past, iat: past - 60 } }],
    ['that is not yet valid', { claims: { nbf: Math.floor(Date.now() / 1000) + 3_600 } }],
    ['without a subject', { claims: { sub: undefined } }],
    ['with alg none', { header: { alg: 'none', kid: undefined }, unsigned: true }],
    ['with another algorithm than the provider uses', { header: { alg: 'HS256' } }],
    ['signed with a key the provider does not publish', { otherKey: true }],
    ['signed with a key nobody knows', { header: { kid: 'old' }, otherKey: true }],
    ['without a signature', { unsigned: true }],
    ['that is missing', { noIdToken: true }],
  ])('%s is refused', async (_, forgery) => {
    expect(await logInWith(forgery)).toEqual({ location: FAILED, hasSession: false });
  });

  it('of a log-in that another provider answered (mix-up) is refused', async () => {
    const answer = await logInWith({}, { iss: 'https://idporten.example' });
    expect(answer).toEqual({ location: FAILED, hasSession: false });
  });

  it('of a lower level than was asked for is refused, and so is one that does not say', async () => {
    const strict = await startApi(database, {
      issuer: provider.issuer,
      environment: { OIDC_ACR_VALUES: 'idporten-loa-substantial idporten-loa-high' },
    });
    const browser = new CookieBrowser();
    const begun = await browser.visit(`${strict.url}/api/auth/login`);
    const sent = new URL(begun.headers.get('location') ?? '').searchParams;
    expect(sent.get('acr_values')).toBe('idporten-loa-substantial idporten-loa-high');
    const outcomes: [string | undefined, boolean][] = [];
    for (const acr of ['idporten-loa-low', undefined, 'idporten-loa-high']) {
      outcomes.push([acr, (await logInWith({ claims: { acr } }, {}, strict)).hasSession]);
    }
    await strict.close();
    expect(outcomes).toEqual([
      ['idporten-loa-low', false],
      [undefined, false],
      ['idporten-loa-high', true],
    ]);
  });

  it('is never asked for when the person turned back', async () => {
    const answer = await logInWith({}, { error: 'access_denied' });
    expect(answer).toEqual({ location: FAILED, hasSession: false });
  });
});
