import { randomUUID } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import type { LoggerService, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SessionStore } from '@tilsagn/platform/auth/session-store';
import type { Clock } from '@tilsagn/platform/clock/clock';
import { loadConfig } from '@tilsagn/platform/config/config';
import { createApi } from '../../apps/api/create-api';
import { PERSONAS, companyName, persona as personaOf } from '../../apps/demo/personas';
import { startRegister, type DemoRegister } from '../../apps/demo/register/register';
import type { TestDatabase } from './database';

export interface TestApiOptions {
  /** The business date; 2021-09-01 where nothing is said. */
  readonly today?: string;
  readonly clock?: Clock;
  readonly issuer?: string;
  readonly port?: number;
  readonly pages?: string;
  /** Further modules with routes of a test's own. */
  readonly also?: readonly Type[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Where the log goes; nowhere where nothing is said. */
  readonly logger?: LoggerService;
}

export interface TestApi {
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly register: DemoRegister;
  /** Somebody without a log-in. */
  readonly stranger: TestClient;
  /** A session of a persona (`siri-saksbehandler`), opened without the log-in pages. */
  loginAs(sub: string): Promise<TestClient>;
  close(): Promise<void>;
}

export const CLIENT_SECRET = 'a secret for tests alone';

/** The API on a free port with its own stand-in for Enhetsregisteret, and the personas' roles. */
export async function startApi(database: TestDatabase, options: TestApiOptions = {}): Promise<TestApi> {
  const register = await startRegister();
  const port = options.port ?? (await freePort());
  const url = `http://localhost:${port}`;
  await giveRoles(database);
  const config = loadConfig({
    DATABASE_URL: database.url,
    PUBLIC_URL: url,
    TILSAGN_TODAY: options.today ?? '2021-09-01',
    OIDC_ISSUER: options.issuer ?? 'http://localhost:9',
    OIDC_CLIENT_SECRET: CLIENT_SECRET,
    ENHETSREGISTERET_URL: register.url,
    TILSAGN_DATA: tmpdir(),
    RATE_LIMITS: 'off',
    ...options.environment,
  });
  const { clock, pages, also } = options;
  const app = await createApi({
    config,
    logger: options.logger ?? false,
    ...(clock && { clock }),
    ...(pages !== undefined && { pages }),
    ...(also && { also }),
  }).catch(async (error: unknown) => {
    await register.close();
    throw error;
  });
  await app.listen(port, 'localhost');
  return {
    url,
    app,
    register,
    stranger: new TestClient(url, {}),
    loginAs: (sub) => loginAs(app, url, sub),
    close: async () => {
      await app.close();
      await register.close();
    },
  };
}

export interface Call {
  readonly body?: unknown;
  /** `If-Match`. */
  readonly version?: number;
  /** `Idempotency-Key`; a new one for each POST where nothing is said, none for null. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer<T = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: T;
}

/** Calls the API as a page of it would: cookie, CSRF token, origin, keys and versions. */
export class TestClient {
  constructor(
    readonly url: string,
    /** Sent with every call. */
    readonly headers: Readonly<Record<string, string>>,
  ) {}

  get<T = unknown>(path: string, call: Call = {}): Promise<Answer<T>> {
    return this.send('GET', path, call);
  }

  post<T = unknown>(path: string, body: unknown = {}, call: Call = {}): Promise<Answer<T>> {
    const key = call.key === undefined ? randomUUID() : call.key;
    const headers = { ...(key !== null && { 'idempotency-key': key }), ...call.headers };
    return this.send('POST', path, { ...call, body, headers });
  }

  put<T = unknown>(path: string, body: unknown, call: Call = {}): Promise<Answer<T>> {
    return this.send('PUT', path, { ...call, body });
  }

  patch<T = unknown>(path: string, body: unknown, call: Call = {}): Promise<Answer<T>> {
    return this.send('PATCH', path, { ...call, body });
  }

  delete<T = unknown>(path: string, call: Call = {}): Promise<Answer<T>> {
    return this.send('DELETE', path, call);
  }

  /** Any method; a FormData body is sent as multipart, a string or bytes as they are, everything else as JSON. */
  async send<T>(method: string, path: string, call: Call): Promise<Answer<T>> {
    const { body, version } = call;
    const asItIs = body instanceof FormData || body instanceof Uint8Array || typeof body === 'string';
    const plain = body === undefined || asItIs;
    const response = await fetch(`${this.url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(method === 'GET' ? {} : { origin: this.url, 'sec-fetch-site': 'same-origin' }),
        ...(plain ? {} : { 'content-type': 'application/json' }),
        ...(version === undefined ? {} : { 'if-match': `"v${version}"` }),
        ...this.headers,
        ...call.headers,
      },
      ...(body === undefined ? {} : { body: plain ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const { status, headers } = response;
    return { status, headers, text, body: (isJson ? JSON.parse(text) : undefined) as T };
  }
}

async function loginAs(app: NestFastifyApplication, url: string, sub: string): Promise<TestClient> {
  const { name, email, orgnrs } = personaOf(sub);
  const parties = orgnrs.map((orgnr) => ({ orgnr, name: companyName(orgnr) }));
  const sid = await app.get(SessionStore, { strict: false }).open({ sub, name, email, parties }, 'no token');
  const cookie = `sid=${sid}`;
  const me = await new TestClient(url, { cookie }).get<{ csrfToken: string }>('/api/me');
  return new TestClient(url, { cookie, 'x-csrf': me.body.csrfToken });
}

async function giveRoles(database: TestDatabase): Promise<void> {
  for (const { sub, name, email, roles } of PERSONAS) {
    await database.db.query(
      'insert into person (sub, name, email) values ($1, $2, $3) on conflict do nothing',
      [sub, name, email],
    );
    await database.db.query(
      `insert into user_role (sub, role, granted_by) select $1, unnest($2::text[]), 'system' on conflict do nothing`,
      [sub, roles],
    );
  }
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
