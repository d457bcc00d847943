import { Injectable } from '@nestjs/common';
import { Db } from '@tilsagn/platform/database/db';
import { hashOf, newSecret } from './secrets';

/** What was sent to the provider and must come back. */
export interface LoginAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly returnTo: string;
}

/** Log-ins under way. Each can be finished once, by the browser that began it, within ten minutes. */
@Injectable()
export class LoginAttempts {
  constructor(private readonly db: Db) {}

  /** Keeps an attempt and returns the secret for the browser's cookie. */
  async begin(attempt: LoginAttempt): Promise<string> {
    const secret = newSecret();
    await this.db.query(
      `insert into login_attempt (id_hash, state, nonce, code_verifier, return_to) values ($1, $2, $3, $4, $5)`,
      [hashOf(secret), attempt.state, attempt.nonce, attempt.codeVerifier, attempt.returnTo],
    );
    return secret;
  }

  /** Takes the attempt of a cookie out of the table, whatever comes of it. */
  async take(secret: string): Promise<LoginAttempt | undefined> {
    const [attempt] = await this.db.query<LoginAttempt>(
      `delete from login_attempt
        where id_hash = $1 and started_at > clock_timestamp() - interval '10 minutes'
        returning state, nonce, code_verifier as "codeVerifier", return_to as "returnTo"`,
      [hashOf(secret)],
    );
    return attempt;
  }
}
