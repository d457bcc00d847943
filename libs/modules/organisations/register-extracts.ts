import { Injectable } from '@nestjs/common';
import { Db } from '@tilsagn/platform/database/db';
import { newId } from '@tilsagn/platform/database/ids';
import type { CompanyExtract } from './company-register';

/** When the register is asked of a case: a draft begun, an application sent, a decision, a payment. */
export type ExtractMoment = 'start' | 'submission' | 'decision' | 'payment';

/** What the company register answered at the moments of a case that matter; never overwritten. */
@Injectable()
export class RegisterExtracts {
  constructor(private readonly db: Db) {}

  async freeze(caseId: string, moment: ExtractMoment, extract: CompanyExtract): Promise<void> {
    await this.db.query(
      `insert into register_extract (id, case_id, moment, orgnr, body, fetched_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [newId(), caseId, moment, extract.orgnr, JSON.stringify(extract), extract.fetchedAt],
    );
  }

  /** What the application rests on: the extract of its submission, before that the one it was started with. */
  async ofApplication(caseId: string): Promise<CompanyExtract | null> {
    const [row] = await this.db.query<{ body: CompanyExtract }>(
      `select body from register_extract where case_id = $1 and moment in ('start', 'submission')
       order by moment = 'submission' desc, id desc limit 1`,
      [caseId],
    );
    return row?.body ?? null;
  }
}
