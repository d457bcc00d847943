import { Injectable } from '@nestjs/common';
import type { Answers } from '@tilsagn/domain/applications/form';
import { Clock } from '@tilsagn/platform/clock/clock';
import { Db } from '@tilsagn/platform/database/db';
import { newId } from '@tilsagn/platform/database/ids';

export interface KeptAnswers {
  readonly answers: Answers;
  readonly savedAt: Date;
  /** By name. */
  readonly savedBy: string;
  /** When the clock deleted what stood there; null where it did not, or somebody has written since. */
  readonly emptiedAt: Date | null;
}

export interface SentAnswers {
  readonly answers: Answers;
  readonly submittedAt: Date;
  readonly submittedBy: { readonly sub: string; readonly name: string };
}

const EMPTY = '{}';

/** The answers of an application: as typed, and as they were at each submission. */
@Injectable()
export class AnswersStore {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async begin(caseId: string, by: string): Promise<void> {
    await this.db.query(
      'insert into application_answers (case_id, answers, saved_by, saved_at) values ($1, $2, $3, $4)',
      [caseId, EMPTY, by, this.clock.businessNow()],
    );
  }

  /** Null for a case that nobody applied for here. */
  async read(caseId: string): Promise<KeptAnswers | null> {
    const [row] = await this.db.query<KeptAnswers>(
      `select a.answers, a.saved_at as "savedAt", coalesce(p.name, a.saved_by) as "savedBy",
              a.emptied_at as "emptiedAt"
       from application_answers a left join person p on p.sub = a.saved_by where a.case_id = $1`,
      [caseId],
    );
    return row ?? null;
  }

  /** Replaces what was typed; returns when. */
  async save(caseId: string, answers: Answers, by: string): Promise<Date> {
    const [row] = await this.db.query<{ savedAt: Date }>(
      `update application_answers set answers = $2, saved_by = $3, saved_at = $4, reminded_at = null,
         emptied_at = null
       where case_id = $1 returning saved_at as "savedAt"`,
      [caseId, JSON.stringify(answers), by, this.clock.businessNow()],
    );
    if (row === undefined) throw new Error(`case ${caseId} has no answers`);
    return row.savedAt;
  }

  /** Notes that somebody works on the draft, though no word of it changed. */
  async touch(caseId: string, by: string): Promise<void> {
    await this.db.query(
      `update application_answers set saved_by = $2, saved_at = $3, reminded_at = null, emptied_at = null
       where case_id = $1`,
      [caseId, by, this.clock.businessNow()],
    );
  }

  /** Those of the cases whose draft the clock has emptied. */
  async emptied(caseIds: readonly string[]): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      'select case_id as id from application_answers where case_id = any($1) and emptied_at is not null',
      [caseIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Freezes the answers as they stand; the case is locked, so nobody types meanwhile. */
  async freeze(caseId: string, by: string): Promise<void> {
    await this.db.query(
      `insert into application_submission (id, case_id, sequence, answers, submitted_by, submitted_at)
       select $1, $2, 1 + coalesce((select max(sequence) from application_submission where case_id = $2), 0),
              answers, $3, $4
       from application_answers where case_id = $2`,
      [newId(), caseId, by, this.clock.businessNow()],
    );
  }

  /** The answers each time they were sent, the oldest first. */
  async versions(caseId: string): Promise<SentAnswers[]> {
    const rows = await this.db.query<Omit<SentAnswers, 'submittedBy'> & { sub: string; name: string }>(
      `select s.answers, s.submitted_at as "submittedAt", s.submitted_by as sub,
              coalesce(p.name, s.submitted_by) as name
       from application_submission s left join person p on p.sub = s.submitted_by
       where s.case_id = $1 order by s.sequence`,
      [caseId],
    );
    return rows.map(({ sub, name, ...sent }) => ({ ...sent, submittedBy: { sub, name } }));
  }

  /** The answers as last submitted, or null. */
  async submitted(caseId: string): Promise<Answers | null> {
    const [row] = await this.db.query<{ answers: Answers }>(
      'select answers from application_submission where case_id = $1 order by sequence desc limit 1',
      [caseId],
    );
    return row?.answers ?? null;
  }
}
