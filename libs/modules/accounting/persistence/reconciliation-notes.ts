import { Injectable } from '@nestjs/common';
import type { PeriodFigures } from '@tilsagn/domain/accounting/reconcile';
import { newId } from '@tilsagn/platform/database/ids';
import { Db } from '@tilsagn/platform/database/db';

export interface Note {
  readonly subject: string;
  readonly text: string;
  readonly writtenByName: string;
  readonly writtenAt: Date;
}

/** The figures as they are kept; sums in øre. */
export type SignedFigures = Readonly<Record<keyof PeriodFigures, number>>;

export interface SignOff {
  readonly period: string;
  readonly figures: SignedFigures;
  readonly comment: string | null;
  readonly signedBy: string;
  /** Who signed the same figures before; null while the month waits for a second person. */
  readonly preparedByName: string | null;
  readonly signedByName: string;
  readonly signedAt: Date;
}

const SIGN_OFF = `
  select s.period, s.figures, s.comment, s.signed_by as "signedBy", s.signed_at as "signedAt",
         coalesce(n.name, s.signed_by) as "signedByName",
         (select coalesce(en.name, e.signed_by)
            from reconciliation_sign_off e left join actor_name en on en.sub = e.signed_by
           where e.period = s.period and e.figures = s.figures and e.signed_by <> s.signed_by
             and e.signed_at <= s.signed_at
           order by e.signed_at desc limit 1) as "preparedByName"
    from reconciliation_sign_off s left join actor_name n on n.sub = s.signed_by`;

/** What finance wrote about differences, and the months it has vouched for; rows are only added. */
@Injectable()
export class ReconciliationNotes {
  constructor(private readonly db: Db) {}

  /** The oldest first. */
  ofPeriod(period: string): Promise<Note[]> {
    return this.db.query(
      `select note.subject, note.text, coalesce(n.name, note.written_by) as "writtenByName",
              note.written_at as "writtenAt"
         from reconciliation_note note left join actor_name n on n.sub = note.written_by
        where note.period = $1 order by note.id`,
      [period],
    );
  }

  async add(period: string, subject: string, text: string, by: string): Promise<void> {
    await this.db.query(
      'insert into reconciliation_note (id, period, subject, text, written_by) values ($1, $2, $3, $4, $5)',
      [newId(), period, subject, text, by],
    );
  }

  /** The newest sign-off of each month of a year. */
  signOffsOf(year: number): Promise<SignOff[]> {
    return this.db.query(
      `select distinct on (s.period) s.* from (${SIGN_OFF}) as s
        where s.period like $1 order by s.period, s."signedAt" desc`,
      [`${year}-%`],
    );
  }

  /** The id of what was signed. */
  async sign(period: string, figures: SignedFigures, comment: string | null, by: string): Promise<string> {
    const id = newId();
    await this.db.query(
      'insert into reconciliation_sign_off (id, period, figures, comment, signed_by) values ($1, $2, $3, $4, $5)',
      [id, period, JSON.stringify(figures), comment, by],
    );
    return id;
  }

  /** One sign-off of a month at a time. */
  async lock(period: string): Promise<void> {
    await this.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `reconciliation ${period}`,
    ]);
  }
}
