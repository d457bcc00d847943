import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Problem } from '@tilsagn/platform/http/problem';
import { routesOf, type Route } from '@tilsagn/platform/http/routes';
import { startApi, type TestApi, type TestClient } from '../../support/api';
import { useDatabase } from '../../support/database';

const SAFE = ['GET', 'HEAD'];
const FRAMED = '/api/auth/frontchannel-logout';
const at = ({ path }: Route): string => path.replaceAll(/:\w+/g, '0190a4c2-7b6e-7cc2-8000-000000000000');

/** Six kinds of forgery that a page elsewhere can bring a browser to send. */
const FORGERIES: Readonly<
  Record<string, { headers: Record<string, string>; body: string; ownPage?: boolean }>
> = {
  'as plain text': { headers: { 'content-type': 'text/plain' }, body: '{}' },
  'as a form': { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=1' },
  'as a form with files': {
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n',
  },
  'without the token': { headers: { 'content-type': 'application/json', 'x-csrf': '' }, body: '{}' },
  'from another origin': {
    headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
    body: '{}',
  },
  'from another site': {
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
    body: '{}',
  },
};
const FOREIGN = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };

describe('every route', () => {
  const database = useDatabase();
  let api: TestApi;
  let kari: TestClient;
  let routes: Route[];
  beforeAll(async () => {
    api = await startApi(database);
    kari = await api.loginAs('kari-nilsen');
    routes = routesOf(api.app);
  });
  afterAll(() => api.close());

  it('carries the headers that protect a browser', async () => {
    for (const route of routes) {
      const { headers } = await api.stranger.send(route.method, at(route), {});
      const said = (name: string): string => headers.get(name) ?? '';
      const framed = route.path === FRAMED;
      const place = `${route.method} ${route.path}`;
      expect([place, said('content-security-policy')]).toEqual([
        place,
        expect.stringMatching(
          framed
            ? /^default-src 'none';.*frame-ancestors http/
            : /^default-src 'self';.*frame-ancestors 'none'$/,
        ),
      ]);
      expect([place, said('x-frame-options')]).toEqual([place, framed ? '' : 'DENY']);
      expect([place, said('cross-origin-resource-policy')]).toEqual([
        place,
        framed ? 'cross-origin' : 'same-origin',
      ]);
      expect([place, said('x-content-type-options'), said('referrer-policy')]).toEqual([
        place,
        'nosniff',
        'same-origin',
      ]);
      expect([place, said('cross-origin-opener-policy')]).toEqual([place, 'same-origin']);
      if (route.path.startsWith('/api')) {
        expect([place, said('cache-control')]).toEqual([place, expect.stringContaining('no-store')]);
      }
    }
  });

  it.each(['/api/%zz', '/api/calls?a=%00', '/%00'])(
    'carries them on the refusal of an address that cannot be read: %s',
    async (address) => {
      const answer = await api.stranger.send<Problem>('GET', address, {});
      expect([answer.status, answer.body.code]).toEqual([400, 'bad_request']);
      expect(answer.headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
      expect(answer.headers.get('x-frame-options')).toBe('DENY');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  it.each(Object.entries(FORGERIES))('that changes something refuses a forgery %s', async (_, forgery) => {
    const before = await database.db.query('select count(*)::int as n from session');
    const unsafe = routes.filter(({ method }) => !SAFE.includes(method));
    expect(unsafe.length).toBeGreaterThan(20);
    for (const route of unsafe) {
      const byForm = !forgery.headers['content-type']?.includes('json');
      const headers = {
        ...(byForm ? FOREIGN : {}),
        'idempotency-key': 'a-forged-key-0000',
        'if-match': '"v1"',
        ...forgery.headers,
      };
      const answer = await kari.send<Problem>(route.method, at(route), { headers, body: forgery.body });
      const place = `${route.method} ${route.path}`;
      expect([place, answer.status, answer.body.code]).toEqual([
        place,
        expect.any(Number),
        expect.stringMatching(/^(csrf_refused|unsupported_media_type)$/),
      ]);
    }
    expect(await database.db.query('select count(*)::int as n from session')).toEqual(before);
  });

  it('asked in another way says in which ways it is asked', async () => {
    const paths = [...new Set(routes.map(({ path }) => path))];
    for (const path of paths) {
      const known = routes.filter((route) => route.path === path).map(({ method }) => method);
      const other = ['DELETE', 'PUT', 'PATCH', 'POST', 'GET'].find((method) => !known.includes(method)) ?? '';
      const url = at({ path } as Route);
      const answer = await kari.send<Problem>(other, url, other === 'GET' ? {} : { body: {} });
      expect([other, path, answer.status, answer.body.code]).toEqual([
        other,
        path,
        405,
        'method_not_allowed',
      ]);
      const allow = answer.headers.get('allow')?.split(', ') ?? [];
      expect(known.filter((method) => !allow.includes(method))).toEqual([]);
      expect([path, answer.headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
    }
    expect((await kari.send<Problem>('DELETE', '/api/no/such', {})).body.code).toBe('unknown_path');
    expect((await kari.send<Problem>('PROPFIND', '/api/calls', {})).status).toBe(405);
  });

  it('takes no packed body', async () => {
    const packed = gzipSync('{}');
    for (const { method, path } of routes.filter((route) => !SAFE.includes(route.method)).slice(0, 5)) {
      const response = await fetch(`${api.url}${path}`, {
        method,
        headers: {
          ...kari.headers,
          origin: api.url,
          'content-type': 'application/json',
          'content-encoding': 'gzip',
        },
        body: packed,
      });
      expect([path, response.status, response.headers.get('accept-encoding')]).toEqual([
        path,
        415,
        'identity',
      ]);
    }
  });

  it.each([
    'FOO / HTTP/1.1\r\nHost: x\r\n\r\n',
    'no request\r\n\r\n',
    `GET / HTTP/1.1\r\nA: ${'x'.repeat(20_000)}\r\n\r\n`,
  ])('is not reached by what is no request', async (bytes) => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(api.url).port), 'localhost', () => socket.write(bytes));
      let text = '';
      socket.on('data', (chunk) => (text += String(chunk)));
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1.1 400 Bad Request\r\nContent-Type: application\/problem\+json/);
    expect(answer).toMatch(/\r\nx-content-type-options: nosniff\r\n/);
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toMatchObject({
      code: 'bad_request',
      status: 400,
    });
  });
});
