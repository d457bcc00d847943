import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { RateRow } from '@tilsagn/domain/imports/rate-row';
import { Db } from '@tilsagn/platform/database/db';

export interface KnownRate {
  readonly day: IsoDate;
  readonly nokPerEur: number;
  readonly toBeConfirmed: boolean;
}

/** The rate of the euro day by day; rows are only added. */
@Injectable()
export class ExchangeRates {
  constructor(private readonly db: Db) {}

  /** One import at a time. */
  async lock(): Promise<void> {
    await this.db.query(`select pg_advisory_xact_lock(hashtextextended('exchange rates', 0))`);
  }

  /** What is there already of these days. */
  known(days: readonly IsoDate[]): Promise<KnownRate[]> {
    return this.db.query(
      `select on_day as day, nok_per_eur as "nokPerEur", to_be_confirmed as "toBeConfirmed"
       from exchange_rate where on_day = any ($1)`,
      [days],
    );
  }

  async add(rows: readonly RateRow[], by: string): Promise<void> {
    await this.db.query(
      `insert into exchange_rate (on_day, nok_per_eur, source, to_be_confirmed, imported_by)
       select day, "nokPerEur", source, "toBeConfirmed", $2
         from jsonb_to_recordset($1) as rate (day date, "nokPerEur" integer, source text, "toBeConfirmed" boolean)`,
      [JSON.stringify(rows), by],
    );
  }
}
