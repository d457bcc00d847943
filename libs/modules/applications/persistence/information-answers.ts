import { Injectable } from '@nestjs/common';
import { Clock } from '@tilsagn/platform/clock/clock';
import { Db } from '@tilsagn/platform/database/db';

/** The applicant's answers to the caseworker's questions. */
@Injectable()
export class InformationAnswers {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Answers the newest open question of a case. Whether there was one. */
  async record(caseId: string, answer: string, by: string): Promise<boolean> {
    const touched = await this.db.execute(
      `update information_request set answer = $2, answered_by = $3, answered_at = $4
       where id = (select id from information_request where case_id = $1 and answered_at is null
                   order by id desc limit 1)`,
      [caseId, answer, by, this.clock.businessNow()],
    );
    return touched === 1;
  }
}
