import { Injectable } from '@nestjs/common';
import type { CompanyExtract } from '@tilsagn/modules/organisations';
import { Db } from '@tilsagn/platform/database/db';
import { newId } from '@tilsagn/platform/database/ids';

/** What the register said of the applicant when a payment was authorised. */
@Injectable()
export class RegisterExtracts {
  constructor(private readonly db: Db) {}

  async keep(caseId: string, extract: CompanyExtract): Promise<void> {
    await this.db.query(
      `insert into register_extract (id, case_id, moment, orgnr, body, fetched_at)
       values ($1, $2, 'payment', $3, $4, $5)`,
      [newId(), caseId, extract.orgnr, JSON.stringify(extract), extract.fetchedAt],
    );
  }
}
