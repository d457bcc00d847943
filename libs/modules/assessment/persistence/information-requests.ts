import { Injectable } from '@nestjs/common';
import { Clock } from '@tilsagn/platform/clock/clock';
import { Db } from '@tilsagn/platform/database/db';
import { newId } from '@tilsagn/platform/database/ids';

export interface InformationRequest {
  readonly id: string;
  readonly question: string;
  readonly deadline: string;
  readonly askedAt: Date;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

/** What the staff asked the applicant, and what was answered. */
@Injectable()
export class InformationRequests {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async add(asked: { caseId: string; question: string; deadline: string; askedBy: string }): Promise<void> {
    await this.db.query(
      `insert into information_request (id, case_id, question, deadline, asked_by, asked_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [newId(), asked.caseId, asked.question, asked.deadline, asked.askedBy, this.clock.businessNow()],
    );
  }

  /** Those of a case, the oldest first. */
  of(caseId: string): Promise<InformationRequest[]> {
    return this.db.query(
      `select id, question, deadline, asked_at as "askedAt", answer, answered_at as "answeredAt"
       from information_request where case_id = $1 order by id`,
      [caseId],
    );
  }
}
