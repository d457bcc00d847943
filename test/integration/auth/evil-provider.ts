import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a forged ID token differs in. */
export interface Forgery {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  /** Sign with a key that the provider does not publish. */
  readonly otherKey?: boolean;
  /** Leave out the signature. */
  readonly unsigned?: boolean;
  readonly noIdToken?: boolean;
}

export interface EvilProvider {
  readonly issuer: string;
  next(forgery: Forgery, nonce: string): void;
  close(): Promise<void>;
}

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const keyPair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

function sign(header: object, claims: object, key: KeyObject, unsigned: boolean): string {
  const content = `${base64(header)}.${base64(claims)}`;
  return `${content}.${unsigned ? '' : createSign('sha256').update(content).sign(key).toString('base64url')}`;
}

/** A log-in provider that hands out whatever ID token a test tells it to. */
export async function startEvilProvider(): Promise<EvilProvider> {
  const [published, unpublished] = [keyPair(), keyPair()];
  const state = { forgery: {} as Forgery, nonce: '' };
  const server = createServer((request, response) => {
    const framed = new URL(request.url ?? '', 'http://localhost').searchParams.get('frame');
    response.setHeader('content-type', framed === null ? 'application/json' : 'text/html');
    if (framed !== null)
      response.end(`<!doctype html><title>Signed out</title><iframe src="${framed}"></iframe>`);
    else response.end(JSON.stringify(answer(request.url ?? '')));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;

  function answer(path: string): object {
    if (path.startsWith('/.well-known/')) {
      return {
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ['code'],
        id_token_signing_alg_values_supported: ['RS256'],
      };
    }
    if (path === '/jwks') {
      const jwk = published.publicKey.export({ format: 'jwk' });
      return { keys: [{ ...jwk, kid: 'k1', alg: 'RS256', use: 'sig' }] };
    }
    return {
      access_token: 'at',
      token_type: 'Bearer',
      ...(state.forgery.noIdToken ? {} : { id_token: idToken() }),
    };
  }

  function idToken(): string {
    const { claims, header, otherKey = false, unsigned = false } = state.forgery;
    const now = Math.floor(Date.now() / 1000);
    const honest = {
      iss: issuer,
      sub: 'somebody',
      aud: 'tilsagn',
      iat: now,
      exp: now + 60,
      nonce: state.nonce,
    };
    const key = otherKey ? unpublished.privateKey : published.privateKey;
    return sign(
      { alg: 'RS256', kid: 'k1', ...header },
      { ...honest, name: 'Somebody', ...claims },
      key,
      unsigned,
    );
  }

  return {
    issuer,
    next: (forgery, nonce) => Object.assign(state, { forgery, nonce }),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
