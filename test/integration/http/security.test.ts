import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AuthSettings } from '@tilsagn/platform/auth/settings';
import type { Problem } from '@tilsagn/platform/http/problem';
import { routesOf } from '@tilsagn/platform/http/routes';
import { startApi, type TestApi, type TestClient } from '../../support/api';
import { openDatabase, useDatabase, type TestDatabase } from '../../support/database';
import { notes, startPlanted } from './planted-api';

const PATH = '/api/planted/notes';

describe('what protects the pages', () => {
  const database = useDatabase();
  const pages = mkdtempSync(join(tmpdir(), 'tilsagn-pages-'));
  let api: TestApi;
  let kari: TestClient;
  beforeAll(async () => {
    mkdirSync(join(pages, 'assets'));
    mkdirSync(join(pages, '.vite'));
    writeFileSync(join(pages, 'index.html'), '<!doctype html><html lang="nb"><title>Tilsagn</title>');
    writeFileSync(join(pages, 'assets', 'app-1.js'), 'export {};');
    writeFileSync(join(pages, 'assets', 'app-1.js.br'), 'compressed');
    writeFileSync(join(pages, '.vite', 'manifest.json'), '{}');
    api = await startPlanted(database, { pages });
    kari = await api.loginAs('kari-nilsen');
  });
  afterAll(async () => {
    await api.close();
    rmSync(pages, { recursive: true });
  });

  it.each(['/', '/min/soknad', '/assets/app-1.js', '/api/me', '/api/no/such', '/health/live', '/missing.js'])(
    'every answer carries the headers: %s',
    async (path) => {
      const { headers } = await api.stranger.get(path);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'self';script-src 'self';style-src 'self' 'unsafe-inline';img-src 'self' data:;" +
          "object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  it.each<[string, Record<string, string>]>([
    ['without a token', { 'x-csrf': '' }],
    ['with another session’s token', { 'x-csrf': 'x'.repeat(43) }],
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from a sibling of this site', { 'sec-fetch-site': 'same-site' }],
    ['from another origin', { origin: 'https://evil.example' }],
    ['from a sandboxed frame', { origin: 'null' }],
  ])('refuses a change %s', async (_, headers) => {
    const { status, body } = await kari.post<Problem>(PATH, { text: 'forged' }, { headers });
    expect([status, body.code]).toEqual([403, 'csrf_refused']);
    expect(await notes(database, 'forged')).toBe(0);
  });

  it('refuses a forged form of every kind on every route that changes state', async () => {
    const routes = routesOf(api.app).filter(({ method }) => method !== 'GET');
    expect(routes.length).toBeGreaterThan(3);
    const kinds = ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'];
    const cookie = kari.headers['cookie'] ?? '';
    for (const { method, path } of routes) {
      for (const kind of kinds) {
        const response = await fetch(`${api.url}${path.replaceAll(/:\w+/g, '0')}`, {
          method,
          headers: { cookie, 'content-type': kind, origin: 'https://evil.example' },
          body: '--x--\r\n',
        });
        expect([path, kind, [403, 415].includes(response.status)]).toEqual([path, kind, true]);
      }
    }
  });

  it('serves the app for every page, and 404 for a missing asset or a hidden file', async () => {
    for (const path of ['/', '/min/soknad/1/steg/2', '/saker?status=ny']) {
      const { status, headers, text } = await api.stranger.get(path);
      expect([status, headers.get('cache-control')]).toEqual([200, 'no-cache']);
      expect(text).toContain('<html lang="nb">');
    }
    for (const path of [
      '/assets/gone-2.js',
      '/.vite/manifest.json',
      '/%2e%2e/package.json',
      '/favicon.ico',
    ]) {
      expect([path, (await api.stranger.get(path)).status]).toEqual([path, 404]);
    }
  });

  it('lets assets be kept for a year, compressed where that was prepared', async () => {
    const { status, headers, text } = await api.stranger.get('/assets/app-1.js', {
      headers: { 'accept-encoding': 'identity' },
    });
    expect([status, text]).toEqual([200, 'export {};']);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const packed = await fetch(`${api.url}/assets/app-1.js`, {
      method: 'HEAD',
      headers: { 'accept-encoding': 'br' },
    });
    expect(packed.headers.get('content-encoding')).toBe('br');
  });

  it('is ready when pages and database answer', async () => {
    const { status, body } = await api.stranger.get('/health/ready');
    expect([status, body]).toEqual([200, { status: 'ready', database: 'up', pages: 'up' }]);
    expect((await api.stranger.get('/health/live')).body).toEqual({ status: 'up' });
  });
});

describe('an installation that is not whole', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openDatabase();
  });

  it('is alive and not ready without pages, or without its database', async () => {
    const api = await startApi(database, { pages: '/nowhere' });
    const without = await api.stranger.get('/health/ready');
    expect([without.status, without.body]).toEqual([
      503,
      { status: 'not_ready', database: 'up', pages: 'down' },
    ]);
    expect((await api.stranger.get('/')).status).toBe(404);
    await database.close();
    const down = await api.stranger.get('/health/ready');
    expect([down.status, down.body]).toMatchObject([503, { database: 'down' }]);
    expect((await api.stranger.get('/health/live')).status).toBe(200);
    await api.close();
  });
});

describe('over https', () => {
  const database = useDatabase();
  it('cookies are bound to the host and HSTS is on', async () => {
    const api = await startApi(database, { environment: { PUBLIC_URL: 'https://tilsagn.example' } });
    const { headers } = await api.stranger.get('/api/me');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
    expect(api.app.get(AuthSettings, { strict: false }).cookie('sid')).toBe('__Host-sid');
    await api.close();
  });
});
