import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { Ore } from '@tilsagn/domain/money/ore';
import { Db } from '@tilsagn/platform/database/db';

/** An award that reaches the threshold of its day, or one whose euro rate is not known. */
export interface AwardToReport {
  readonly caseNumber: string;
  readonly orgnr: string;
  readonly applicantName: string;
  readonly basis: 'de_minimis' | 'gber_31';
  readonly grantedOn: IsoDate;
  readonly grantedOre: Ore;
  /** Ten-thousandths of a krone for a euro. */
  readonly nokPerEur: number | null;
  readonly rateToBeConfirmed: boolean;
  readonly fromEur: number;
  readonly reportBy: IsoDate;
  readonly source: string;
  readonly thresholdToBeConfirmed: boolean;
}

/** What must be reported to the state-aid register. */
@Injectable()
export class AidToReport {
  constructor(private readonly db: Db) {}

  /** The awards of a year, by day. @param schemes keys, or all */
  ofYear(year: number, schemes: 'all' | readonly string[]): Promise<AwardToReport[]> {
    return this.db.query(
      `select coalesce(case_number, '') as "caseNumber", orgnr, applicant as "applicantName",
              basis, granted_on as "grantedOn", granted_ore as "grantedOre", nok_per_eur as "nokPerEur",
              rate_to_be_confirmed as "rateToBeConfirmed", from_eur as "fromEur", report_by as "reportBy", source,
              threshold_to_be_confirmed as "thresholdToBeConfirmed"
       from aid_to_report($1) where $2::text[] is null or scheme_key = any ($2)`,
      [year, schemes === 'all' ? null : schemes],
    );
  }
}
