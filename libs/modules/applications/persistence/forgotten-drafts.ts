import { Injectable } from '@nestjs/common';
import { Clock } from '@tilsagn/platform/clock/clock';
import { Db } from '@tilsagn/platform/database/db';

export interface ForgottenDraft {
  readonly caseId: string;
  /** The `sub` of whoever saved it last. */
  readonly savedBy: string;
}

/** Drafts that nobody has saved for long and nobody has been reminded of since. */
@Injectable()
export class ForgottenDrafts {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** At most a thousand, the oldest first; the next look takes the rest. */
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
