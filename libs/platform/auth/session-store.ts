import { Injectable } from '@nestjs/common';
import type { Party } from '@tilsagn/domain/access/actor';
import { Clock } from '@tilsagn/platform/clock/clock';
import { Db } from '@tilsagn/platform/database/db';
import type { BrowserFamily } from './browser-family';
import type { ProviderSession } from './oidc';
import { People, type Person, type RoleInJson } from './people';
import { hashOf, newSecret } from './secrets';
import { AuthSettings } from './settings';

export interface Session {
  readonly sub: string;
  readonly name: string;
  readonly email: string | null;
  readonly parties: readonly Party[];
  /** What the county has given the person for the business date. */
  readonly given: readonly RoleInJson[];
}

/** Sessions in PostgreSQL: the browser holds a random number, the table its hash. */
@Injectable()
export class SessionStore {
  constructor(
    private readonly db: Db,
    private readonly settings: AuthSettings,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  /** Opens a session and returns the secret for the cookie. */
  async open(
    person: Person,
    idToken: string,
    at?: ProviderSession,
    browser: BrowserFamily = 'other',
  ): Promise<string> {
    const secret = newSecret();
    await this.db.query(
      `insert into session (id_hash, sub, name, email, parties, id_token, issuer, provider_sid, acr, browser)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        hashOf(secret),
        person.sub,
        person.name,
        person.email,
        JSON.stringify(person.parties),
        idToken,
        at?.issuer,
        at?.sid,
        at?.acr,
        browser,
      ],
    );
    return secret;
  }

  /** The session of a cookie with the person's roles, seen now; nothing when it is unknown, idle or too old. */
  async find(secret: string): Promise<Session | undefined> {
    const [session] = await this.db.query<Session & { fresh: boolean }>(
      `select sub, name, email, parties, ${this.people.rolesAsJson('session.sub', '$4::date')} as given,
              seen_at > clock_timestamp() - interval '1 minute' as fresh
         from session
        where id_hash = $1 and seen_at > clock_timestamp() - make_interval(mins => $2)
          and started_at > clock_timestamp() - make_interval(mins => $3)`,
      [hashOf(secret), this.settings.idleMinutes, this.settings.longestMinutes, this.clock.today()],
    );
    // Written at most once a minute: a page that asks ten things at once is one sign of life.
    if (session?.fresh === false) await this.seen(secret);
    return session;
  }

  /** Ends a session and returns the token that ends it at the provider too. */
  async close(idHash: Buffer): Promise<string | undefined> {
    const [closed] = await this.db.query<{ id_token: string }>(
      'delete from session where id_hash = $1 returning id_token',
      [idHash],
    );
    return closed?.id_token;
  }

  /** Ends what was opened by a session at the provider; whose it was, each once. */
  async closeAt(issuer: string, sid: string): Promise<Pick<Session, 'sub' | 'name'>[]> {
    const closed = await this.db.query<Pick<Session, 'sub' | 'name'>>(
      `with gone as (delete from session where issuer = $1 and provider_sid = $2 returning sub, name)
       select distinct sub, name from gone`,
      [issuer, sid],
    );
    return closed;
  }

  /** Forgets what has run out. */
  async sweep(): Promise<void> {
    await this.db.query(
      `delete from session where seen_at < clock_timestamp() - make_interval(mins => $1)
          or started_at < clock_timestamp() - make_interval(mins => $2)`,
      [this.settings.idleMinutes, this.settings.longestMinutes],
    );
    await this.db.query(
      `delete from login_attempt where started_at < clock_timestamp() - interval '10 minutes'`,
    );
  }

  private async seen(secret: string): Promise<void> {
    await this.db.query('update session set seen_at = clock_timestamp() where id_hash = $1', [
      hashOf(secret),
    ]);
  }
}
