import { Injectable } from '@nestjs/common';
import { Db } from '../database/db';

export interface OutboxRow {
  readonly id: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly state: string;
  readonly attempt: number;
  readonly createdAt: string;
  readonly availableAt: string;
  readonly finishedAt: string | null;
  readonly lastError: string | null;
}

export interface OutboxFilter {
  readonly state?: string;
  readonly kind?: string;
  readonly limit: number;
}

/** Looks into the outbox. */
@Injectable()
export class OutboxList {
  constructor(private readonly db: Db) {}

  /** The newest messages first. */
  read({ state, kind, limit }: OutboxFilter): Promise<OutboxRow[]> {
    return this.db.query<OutboxRow>(
      `select id, kind, subject_id as "subjectId", state, attempt,
              ${iso('created_at')} as "createdAt", ${iso('available_at')} as "availableAt",
              ${iso('finished_at')} as "finishedAt", last_error as "lastError"
         from outbox
        where ($1::text is null or state = $1) and ($2::text is null or kind = $2)
        order by created_at desc, id desc
        limit $3`,
      [state ?? null, kind ?? null, limit],
    );
  }
}

const iso = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
