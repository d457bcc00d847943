import { Injectable } from '@nestjs/common';
import type { Answers } from '@tilsagn/domain/applications/form';
import { RegisterExtracts, type CompanyExtract } from '@tilsagn/modules/organisations';
import { Clock } from '@tilsagn/platform/clock/clock';
import { Db } from '@tilsagn/platform/database/db';
import { newId } from '@tilsagn/platform/database/ids';

/** What an award of the county's own rests on, kept where that of an application is kept. */
@Injectable()
export class AwardPapers {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly extracts: RegisterExtracts,
  ) {}

  /** Keeps the facts as answers of the call's form, frozen at once, with what the register said. */
  async keep(caseId: string, answers: Answers, extract: CompanyExtract, by: string): Promise<void> {
    const now = this.clock.businessNow();
    const body = JSON.stringify(answers);
    await this.db.query(
      'insert into application_answers (case_id, answers, saved_by, saved_at) values ($1, $2, $3, $4)',
      [caseId, body, by, now],
    );
    await this.db.query(
      `insert into application_submission (id, case_id, sequence, answers, submitted_by, submitted_at)
       values ($1, $2, 1, $3, $4, $5)`,
      [newId(), caseId, body, by, now],
    );
    await this.extracts.freeze(caseId, 'submission', extract);
  }

  /** The next case number of the year; given back when the unit of work is rolled back. */
  async nextCaseNumber(year: number): Promise<string> {
    const [row] = await this.db.query<{ number: string }>('select next_case_number($1) as number', [year]);
    if (row === undefined) throw new Error('no case number');
    return row.number;
  }
}
