import { Injectable } from '@nestjs/common';
import type { ActivityReport } from '@tilsagn/domain/reports/activity-reports';
import { Db } from '@tilsagn/platform/database/db';
import { newId } from '@tilsagn/platform/database/ids';

/** What became of a progress report; nobody delivers one that is late. */
export interface ReportAct {
  readonly act: 'delivered' | 'late';
  readonly dueOn: string;
  readonly at: Date;
  readonly businessDate: string;
  readonly actorName: string | null;
}

/** The progress reports of cases: one a case and day, never changed. */
@Injectable()
export class ActivityReports {
  constructor(private readonly db: Db) {}

  async add(caseId: string, report: ActivityReport, deliveredBy: string): Promise<void> {
    const { dueOn, deliveredOn, answers } = report;
    await this.db.query(
      `insert into activity_report (id, case_id, due_on, answers, delivered_by, delivered_on)
       values ($1, $2, $3, $4, $5, $6)`,
      [newId(), caseId, dueOn, JSON.stringify(answers), deliveredBy, deliveredOn],
    );
  }

  async ofCase(caseId: string): Promise<ActivityReport[]> {
    return this.db.query<ActivityReport>(
      `select due_on as "dueOn", delivered_on as "deliveredOn",
              coalesce(answers, jsonb_build_object('participants', participants, 'spentOre', spent_ore,
                                                   'summary', summary)) as answers
       from activity_report where case_id = $1 order by due_on`,
      [caseId],
    );
  }

  /** When each was delivered and by whom, and when the recipient was told that one was late; the oldest first. */
  acts(caseId: string): Promise<ReportAct[]> {
    return this.db.query(
      `select 'delivered' as act, a.due_on as "dueOn", a.delivered_at as at, a.delivered_on as "businessDate",
              coalesce(n.name, a.delivered_by) as "actorName"
       from activity_report a left join actor_name n on n.sub = a.delivered_by where a.case_id = $1
       union all
       select 'late', r.due_on, r.reminded_at, r.reminded_on, null
       from activity_report_reminder r where r.case_id = $1 order by at`,
      [caseId],
    );
  }

  /** Cases that go on under rules that ask for such reports, at most a thousand. */
  async casesThatReport(): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `select c.id from grant_case c join rule_set r on r.id = c.rule_set_id
       where c.state in ('active', 'final_report_due') and r.body ? 'activityReports'
       order by c.project_starts_on, c.id limit 1000`,
    );
    return rows.map(({ id }) => id);
  }

  /** False where the recipient has been reminded of that day. */
  async markReminded(caseId: string, dueOn: string, today: string): Promise<boolean> {
    const marked = await this.db.execute(
      `insert into activity_report_reminder (case_id, due_on, reminded_on) values ($1, $2, $3)
       on conflict do nothing`,
      [caseId, dueOn, today],
    );
    return marked === 1;
  }
}
