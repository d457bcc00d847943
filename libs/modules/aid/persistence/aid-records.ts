import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import { Db } from '@tilsagn/platform/database/db';

export interface AidQuestion {
  readonly caseId: string;
  readonly orgnr: string;
  /** Firms that the application names as linked. */
  readonly linked: readonly string[];
  readonly schemeKey: string;
  readonly on: IsoDate;
  /** Days whose rate is needed besides. */
  readonly days: readonly IsoDate[];
}

/** A granted project as the database tells of it; øre as numbers. */
export interface AwardRow {
  readonly caseNumber: string | null;
  /** The company itself applied. */
  readonly own: boolean;
  /** A member of the undertaking applied; else the company only takes part. */
  readonly applicant: boolean;
  readonly sameScheme: boolean;
  readonly call: string;
  readonly title: string | null;
  readonly grantedOn: IsoDate;
  readonly grantedOre: number;
  readonly deMinimis: boolean | null;
  readonly nokPerEur: number | null;
  readonly rateToBeConfirmed: boolean;
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
}

export interface RateRow {
  readonly day: IsoDate;
  readonly nokPerEur: number;
  readonly toBeConfirmed: boolean;
}

export interface AidRecord {
  readonly undertaking: readonly string[];
  readonly awards: readonly AwardRow[];
  readonly rates: readonly RateRow[];
  readonly openRecovery: boolean;
}

/** What the county's own cases and the rates say, in one statement. */
@Injectable()
export class AidRecords {
  constructor(private readonly db: Db) {}

  async read({ caseId, orgnr, linked, schemeKey, on, days }: AidQuestion): Promise<AidRecord> {
    const [row] = await this.db.query<{ facts: AidRecord }>(
      'select aid_facts($1, $2, $3, $4, $5, $6) as facts',
      [caseId, orgnr, linked, schemeKey, on, days],
    );
    if (row === undefined) throw new Error('aid_facts gave nothing');
    return row.facts;
  }

  /** The undertaking of a company by what applications have named, in order. */
  async undertaking(orgnrs: readonly string[]): Promise<readonly string[]> {
    const [row] = await this.db.query<{ orgnrs: string[] }>('select undertaking_of($1) as orgnrs', [orgnrs]);
    return row?.orgnrs ?? orgnrs;
  }

  /** Nobody else decides about these companies until the running unit of work ends; in the order given. */
  async lock(orgnrs: readonly string[]): Promise<void> {
    await this.db.query(
      `select pg_advisory_xact_lock(hashtextextended('tilsagn.undertaking/' || orgnr, 0))
       from unnest($1::text[]) with ordinality as given (orgnr, place) order by place`,
      [orgnrs],
    );
  }

  /** Replaces the firms that a case names as linked. */
  async nameLinked(caseId: string, orgnr: string, linked: readonly string[]): Promise<void> {
    await this.db.query(
      `with gone as (delete from linked_firm where case_id = $1 and linked_orgnr <> all ($3::text[]))
       insert into linked_firm (case_id, orgnr, linked_orgnr)
       select $1, $2, firm from unnest($3::text[]) as firm on conflict do nothing`,
      [caseId, orgnr, linked],
    );
  }
}
