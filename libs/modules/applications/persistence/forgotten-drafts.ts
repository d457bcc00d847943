import { Injectable } from '@nestjs/common';
import { Clock } from '@tilsagn/platform/clock/clock';
import { Db } from '@tilsagn/platform/database/db';

export interface ForgottenDraft {
  readonly caseId: string;
  /** The `sub` of whoever saved it last. */
  readonly savedBy: string;
}

/** From the warning to the deletion, whatever the settings say. */
const WARNED_DAYS = 14;

const RIPE = `a.emptied_at is null and a.saved_at < $1::timestamptz - make_interval(days => $2)
  and a.reminded_at <= $1::timestamptz - make_interval(days => $3)`;

/** Drafts that nobody has saved for long. */
@Injectable()
export class ForgottenDrafts {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Those that nobody has been reminded of; at most a thousand, the oldest first: the next look takes the rest. */
  find(days: number): Promise<ForgottenDraft[]> {
    return this.db.query(
      `select a.case_id as "caseId", a.saved_by as "savedBy"
       from application_answers a join grant_case c on c.id = a.case_id
       where a.reminded_at is null and a.saved_at < $1::timestamptz - make_interval(days => $2)
         and c.state = 'draft'
       order by a.saved_at limit 1000`,
      [this.clock.businessNow(), days],
    );
  }

  /** Drafts as old as that whose warning has stood for a fortnight; at most a thousand, the oldest first. */
  async toEmpty(days: number): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `select a.case_id as id from application_answers a join grant_case c on c.id = a.case_id
       where ${RIPE} and c.state = 'draft' order by a.saved_at limit 1000`,
      [this.clock.businessNow(), days, WARNED_DAYS],
    );
    return rows.map(({ id }) => id);
  }

  /** Takes the words out of a draft; false where somebody wrote on it meanwhile. */
  async empty(caseId: string, days: number): Promise<boolean> {
    const emptied = await this.db.execute(
      `update application_answers a set answers = '{}', emptied_at = $1
       where ${RIPE} and a.case_id = $4`,
      [this.clock.businessNow(), days, WARNED_DAYS, caseId],
    );
    return emptied === 1;
  }

  /** False where it was saved, or somebody was reminded of it, meanwhile. */
  async mark(caseId: string, days: number): Promise<boolean> {
    const now = this.clock.businessNow();
    const marked = await this.db.execute(
      `update application_answers set reminded_at = $2
       where case_id = $1 and reminded_at is null and saved_at < $2::timestamptz - make_interval(days => $3)`,
      [caseId, now, days],
    );
    return marked === 1;
  }
}
