import { Injectable, Logger } from '@nestjs/common';
import * as client from 'openid-client';
import { DEFAULT_LANGUAGE, type Language } from '@tilsagn/domain/language/language';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { partiesOf } from './parties-claim';
import type { LoginAttempt } from './login-attempts';
import type { Person } from './people';
import { AuthSettings } from './settings';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const TIMEOUT_SECONDS = 5;

/** The session at the provider: by these it ends ours (OpenID Connect Front-Channel Logout 1.0). */
export interface ProviderSession {
  readonly issuer: string;
  /** Nothing where the provider does not tell. */
  readonly sid: string | undefined;
  readonly acr: string | undefined;
}

export interface LoggedIn {
  readonly person: Person;
  readonly idToken: string;
  readonly at: ProviderSession;
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
  async begin(
    returnTo: string,
    language: Language = DEFAULT_LANGUAGE,
  ): Promise<Result<{ attempt: LoginAttempt; url: URL }>> {
    const provider = await this.provider();
    if (!provider.ok) return provider;
    const attempt = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      codeVerifier: client.randomPKCECodeVerifier(),
      returnTo,
    };
    const { acrValues } = this.settings;
    const url = client.buildAuthorizationUrl(provider.value, {
      redirect_uri: this.redirectUri,
      scope: 'openid profile email',
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(attempt.codeVerifier),
      code_challenge_method: 'S256',
      ui_locales: language,
      ...(acrValues.length > 0 && { acr_values: acrValues.join(' ') }),
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
      if (!this.isStrongEnough(claims.acr)) return this.refuse('the level of log-in is too low');
      return ok({ person: personOf(claims), idToken: tokens.id_token, at: sessionOf(claims) });
    } catch (error) {
      return this.refuse(reasonOf(error));
    }
  }

  private refuse(reason: string): Refused {
    this.logger.warn(`a log-in was refused: ${reason}`);
    return Refused.because('login_failed');
  }

  /** The provider was asked for a level; what it did is in the token (ID-porten: verify, do not only ask). */
  private isStrongEnough(acr: unknown): boolean {
    const { acrValues } = this.settings;
    return acrValues.length === 0 || acrValues.some((value) => value === acr);
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

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const sessionOf = ({ iss, sid, acr }: client.IDToken): ProviderSession => ({
  issuer: iss,
  sid: text(sid),
  acr: text(acr),
});

function personOf(claims: client.IDToken): Person {
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
