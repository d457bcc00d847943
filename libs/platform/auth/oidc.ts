import { Injectable, Logger } from '@nestjs/common';
import * as client from 'openid-client';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { partiesOf } from './parties-claim';
import type { LoginAttempt } from './login-attempts';
import type { Person } from './people';
import { AuthSettings } from './settings';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const TIMEOUT_SECONDS = 5;

export interface LoggedIn {
  readonly person: Person;
  readonly idToken: string;
}

/**
 * The log-in provider: authorization code flow with PKCE, state and nonce. The ID token's signature, issuer,
 * audience, times and nonce are checked although it comes straight from the provider.
 */
@Injectable()
export class Oidc {
  private readonly logger = new Logger('log-in');
  private discovered: Promise<client.Configuration> | undefined;

  constructor(private readonly settings: AuthSettings) {}

  /** A fresh attempt and the provider's address for it; `login_unavailable` when the provider does not answer. */
  async begin(returnTo: string): Promise<Result<{ attempt: LoginAttempt; url: URL }>> {
    const provider = await this.provider();
    if (!provider.ok) return provider;
    const attempt = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      codeVerifier: client.randomPKCECodeVerifier(),
      returnTo,
    };
    const url = client.buildAuthorizationUrl(provider.value, {
      redirect_uri: this.redirectUri,
      scope: 'openid profile email',
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(attempt.codeVerifier),
      code_challenge_method: 'S256',
      ui_locales: 'nb',
    });
    return ok({ attempt, url });
  }

  /** Trades the code that came back for the person; `login_failed` for anything that does not fit the attempt. */
  async finish(attempt: LoginAttempt, query: string): Promise<Result<LoggedIn>> {
    const provider = await this.provider();
    if (!provider.ok) return provider;
    try {
      const tokens = await client.authorizationCodeGrant(
        provider.value,
        new URL(`${this.redirectUri}${query}`),
        {
          pkceCodeVerifier: attempt.codeVerifier,
          expectedState: attempt.state,
          expectedNonce: attempt.nonce,
          idTokenExpected: true,
        },
      );
      const claims = tokens.claims();
      if (claims === undefined || tokens.id_token === undefined) return Refused.because('login_failed');
      return ok({ person: personOf(claims), idToken: tokens.id_token });
    } catch (error) {
      this.logger.warn(`a log-in was refused: ${reasonOf(error)}`);
      return Refused.because('login_failed');
    }
  }

  /** Where the browser ends its session at the provider too; the front page where the provider has no such place. */
  async endSessionUrl(idToken: string): Promise<string> {
    const home = `${this.settings.publicUrl}/`;
    const provider = await this.provider();
    if (!provider.ok || provider.value.serverMetadata().end_session_endpoint === undefined) return home;
    const parameters = { id_token_hint: idToken, post_logout_redirect_uri: home };
    return client.buildEndSessionUrl(provider.value, parameters).href;
  }

  private get redirectUri(): string {
    return `${this.settings.publicUrl}/api/auth/callback`;
  }

  private async provider(): Promise<Result<client.Configuration>> {
    this.discovered ??= this.discover();
    try {
      return ok(await this.discovered);
    } catch (error) {
      // Not remembered: the next log-in asks again.
      this.discovered = undefined;
      this.logger.error(`the log-in provider does not answer: ${reasonOf(error)}`);
      return Refused.because('login_unavailable');
    }
  }

  private discover(): Promise<client.Configuration> {
    const issuer = new URL(this.settings.issuer);
    const plain = issuer.protocol === 'http:' && LOOPBACK.includes(issuer.hostname);
    return client.discovery(issuer, this.settings.clientId, this.settings.clientSecret, undefined, {
      timeout: TIMEOUT_SECONDS,
      execute: [client.enableNonRepudiationChecks, ...(plain ? [client.allowInsecureRequests] : [])],
    });
  }
}

function personOf(claims: client.IDToken): Person {
  const text = (value: unknown): string | undefined =>
    typeof value === 'string' && value !== '' ? value : undefined;
  return {
    sub: claims.sub,
    name: text(claims.name) ?? claims.sub,
    email: text(claims.email),
    parties: partiesOf(claims.authorization_details),
  };
}

/** What the log may say: the kind of error, never a token or a name. */
const reasonOf = (error: unknown): string =>
  error instanceof Error ? ('code' in error ? String(error.code) : error.name) : 'unknown';
