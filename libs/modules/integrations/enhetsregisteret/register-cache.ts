import { Injectable } from '@nestjs/common';
import { Db } from '@tilsagn/platform/database/db';

export interface CachedAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly fetchedAt: string;
}

interface Row {
  readonly status: number;
  readonly body: unknown;
  readonly fetched_at: Date;
}

/** What was asked about a number, each kept in a table of its own. */
export type Asked = 'company' | 'subUnits';

const TABLES = { company: 'register_cache', subUnits: 'register_sub_unit_cache' } as const;

/** The register's last answers, kept for some hours with the time they were fetched. */
@Injectable()
export class RegisterCache {
  constructor(private readonly db: Db) {}

  /** The last answer, unless it is older than so many hours. */
  async find(asked: Asked, orgnr: string, hours?: number): Promise<CachedAnswer | undefined> {
    const [row] = await this.db.query<Row>(
      `select status, body, fetched_at from ${TABLES[asked]}
        where orgnr = $1 and ($2::int is null or fetched_at > clock_timestamp() - make_interval(hours => $2))`,
      [orgnr, hours ?? null],
    );
    return row && { status: row.status, body: row.body, fetchedAt: new Date(row.fetched_at).toISOString() };
  }

  async keep(asked: Asked, orgnr: string, answer: CachedAnswer): Promise<void> {
    await this.db.query(
      `insert into ${TABLES[asked]} (orgnr, status, body, fetched_at) values ($1, $2, $3, $4)
       on conflict (orgnr) do update
         set status = excluded.status, body = excluded.body, fetched_at = excluded.fetched_at`,
      [orgnr, answer.status, JSON.stringify(answer.body), answer.fetchedAt],
    );
  }
}
