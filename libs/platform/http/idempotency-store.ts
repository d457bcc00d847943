import { Injectable } from '@nestjs/common';
import { Db } from '@tilsagn/platform/database/db';
import { LOCK_TIMEOUT, sqlState } from '@tilsagn/platform/database/sql-state';
import { ProblemException } from './problem-exception';

export interface Claim {
  readonly actor: string;
  readonly key: string;
  readonly fingerprint: Buffer;
}

export interface StoredAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

interface Row {
  readonly fingerprint: Buffer;
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string | null;
}

/** Keys of POSTs and the answers they got (reliability of commands: one key, one effect, one answer). */
@Injectable()
export class IdempotencyStore {
  constructor(private readonly db: Db) {}

  /**
   * Takes the key inside the running unit of work, or returns the answer it already got. Waits for a parallel
   * request with the same key.
   * @throws ProblemException idempotency_key_reused for another body, request_in_progress when the wait is too long
   */
  async claim(claim: Claim): Promise<StoredAnswer | undefined> {
    if (await this.insert(claim)) return undefined;
    const [row] = await this.db.query<Row>(
      'select fingerprint, status, headers, body from idempotency_key where actor = $1 and key = $2',
      [claim.actor, claim.key],
    );
    if (row === undefined) throw ProblemException.because('request_in_progress');
    if (!row.fingerprint.equals(claim.fingerprint)) throw ProblemException.because('idempotency_key_reused');
    return {
      status: row.status,
      headers: row.headers,
      body: row.body === null ? undefined : (JSON.parse(row.body) as unknown),
    };
  }

  /** Keeps the answer of a key that was claimed in this unit of work. */
  async keep(claim: Claim, answer: StoredAnswer): Promise<void> {
    await this.db.query(
      'update idempotency_key set status = $3, headers = $4, body = $5 where actor = $1 and key = $2',
      [claim.actor, claim.key, ...values(answer)],
    );
  }

  /** Keeps a lasting refusal, whose unit of work was rolled back together with its claim. */
  async keepRefusal(claim: Claim, answer: StoredAnswer): Promise<void> {
    await this.db.query(
      `insert into idempotency_key (actor, key, fingerprint, status, headers, body)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [claim.actor, claim.key, claim.fingerprint, ...values(answer)],
    );
  }

  private async insert(claim: Claim): Promise<boolean> {
    try {
      const rows = await this.db.query(
        `insert into idempotency_key (actor, key, fingerprint) values ($1, $2, $3)
         on conflict do nothing returning key`,
        [claim.actor, claim.key, claim.fingerprint],
      );
      return rows.length === 1;
    } catch (error) {
      if (sqlState(error) === LOCK_TIMEOUT) throw ProblemException.because('request_in_progress');
      throw error;
    }
  }
}

const values = (answer: StoredAnswer): unknown[] => [
  answer.status,
  JSON.stringify(answer.headers),
  answer.body === undefined ? null : JSON.stringify(answer.body),
];
