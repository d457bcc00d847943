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

/** A request with the people behind it. */
export interface AskedAndAnswered extends InformationRequest {
  readonly askedBy: string;
  readonly askedByName: string;
  readonly answeredBy: string | null;
  readonly answeredByName: string | null;
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

  /** As `of`, with who asked and who answered; one who never logged in is named by their sub. */
  withPeople(caseId: string): Promise<AskedAndAnswered[]> {
    return this.db.query(
      `select r.id, r.question, r.deadline, r.asked_at as "askedAt", r.answer, r.answered_at as "answeredAt",
              r.asked_by as "askedBy", coalesce(asker.name, r.asked_by) as "askedByName",
              r.answered_by as "answeredBy", coalesce(answerer.name, r.answered_by) as "answeredByName"
       from information_request r
       left join person asker on asker.sub = r.asked_by
       left join person answerer on answerer.sub = r.answered_by
       where r.case_id = $1 order by r.id`,
      [caseId],
    );
  }
}
