import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { Ore } from '@tilsagn/domain/money/ore';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import { Db } from '@tilsagn/platform/database/db';

export interface NewAidAward {
  readonly caseId: string;
  readonly orgnr: string;
  /** The single undertaking, the company among them. */
  readonly undertaking: readonly string[];
  readonly grantedOn: IsoDate;
  readonly grantedOre: Ore;
  readonly basis: RuleSet['aidBasis']['kind'];
}

/** Awards as aid, each with the rate of its own day. */
@Injectable()
export class AidAwards {
  constructor(private readonly db: Db) {}

  /** Keeps an award with the rate that is known for its day. */
  async keep({ caseId, orgnr, undertaking, grantedOn, grantedOre, basis }: NewAidAward): Promise<void> {
    await this.db.query(
      `insert into aid_award (case_id, orgnr, undertaking, granted_on, granted_ore, basis, nok_per_eur,
                              rate_to_be_confirmed)
       select $1, $2, $3, $4, $5, $6, rate.nok_per_eur, coalesce(rate.to_be_confirmed, true)
       from (select) as always left join exchange_rate_on($4) as rate on true`,
      [caseId, orgnr, undertaking, grantedOn, grantedOre, basis],
    );
  }

  /** The offer was declined or has lapsed: it no longer counts. */
  async lapse(caseId: string, on: IsoDate): Promise<void> {
    await this.db.query('update aid_award set lapsed_on = $2 where case_id = $1 and lapsed_on is null', [
      caseId,
      on,
    ]);
  }
}
