import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { Ore } from '@tilsagn/domain/money/ore';
import { Db } from '@tilsagn/platform/database/db';

/** An award that reaches the threshold of its day, or one whose euro rate is not known. */
export interface AwardToReport {
  readonly caseId: string;
  /** Where it stands in the list, within its day; says nothing of the case. */
  readonly mark: string;
  readonly schemeKey: string;
  readonly caseNumber: string;
  readonly orgnr: string;
  readonly applicantName: string;
  readonly basis: 'de_minimis' | 'gber_31';
  readonly grantedOn: IsoDate;
  readonly grantedOre: Ore;
  /** Ten-thousandths of a krone for a euro. */
  readonly nokPerEur: number | null;
  /** The last day up to the decision that had this rate. */
  readonly rateOn: IsoDate | null;
  readonly rateToBeConfirmed: boolean;
  readonly fromEur: number;
  readonly reportBy: IsoDate;
  readonly source: string;
  readonly thresholdToBeConfirmed: boolean;
}

/** From the first day to the last, both included. */
export interface AidPeriod {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** An award of the list as a place in it: the next page begins after it. */
export interface AidPlace {
  readonly grantedOn: IsoDate;
  readonly mark: string;
}

/** Some of the list. */
export interface AidStretch {
  readonly after: AidPlace | undefined;
  readonly most: number;
}

/** What must be reported to the state-aid register. */
@Injectable()
export class AidToReport {
  constructor(private readonly db: Db) {}

  /**
   * The awards of a period, by day, each with the number of all.
   * @param schemes keys, or all
   * @param stretch the whole list without it
   */
  ofPeriod(
    { from, to }: AidPeriod,
    schemes: 'all' | readonly string[],
    stretch?: AidStretch,
  ): Promise<(AwardToReport & { readonly total: number })[]> {
    return this.db.query(
      `with years as (
         select distinct extract(year from granted_on)::integer as year from aid_award
          where granted_on between $1 and $2),
       listed as (
       select award.case_id as "caseId", md5(award.case_id::text) as mark, scheme_key as "schemeKey", coalesce(case_number, '') as "caseNumber", orgnr,
              applicant as "applicantName", basis, granted_on as "grantedOn", granted_ore as "grantedOre",
              nok_per_eur as "nokPerEur", rate.on_day as "rateOn", rate_to_be_confirmed as "rateToBeConfirmed",
              from_eur as "fromEur", report_by as "reportBy", source,
              threshold_to_be_confirmed as "thresholdToBeConfirmed", count(*) over ()::integer as total
         from years cross join lateral aid_to_report(year) as award
         left join lateral (
           select max(known.on_day) as on_day from exchange_rate as known
            where known.on_day <= award.granted_on and known.nok_per_eur = award.nok_per_eur) as rate on true
        where granted_on between $1 and $2 and ($3::text[] is null or scheme_key = any ($3))
       )
       select * from listed where $4::text is null or ("grantedOn"::text, mark) > ($4, $5::text)
        order by "grantedOn", mark limit $6`,
      [
        ...[from, to, schemes === 'all' ? null : schemes],
        ...[stretch?.after?.grantedOn ?? null, stretch?.after?.mark ?? null, stretch?.most ?? null],
      ],
    );
  }
}
