import { Injectable } from '@nestjs/common';
import type { Answers } from '@tilsagn/domain/applications/form';
import { reportedFacts, type ReportedFacts } from '@tilsagn/domain/reports/report-form';
import { Db } from '@tilsagn/platform/database/db';
import { newId } from '@tilsagn/platform/database/ids';

/** The final report as the applicant wrote it. */
export interface DeliveredReport extends ReportedFacts {
  /** All of it, by the form that the call pins. */
  readonly answers: Answers;
  readonly deliveredOn: string;
}

type Row = ReportedFacts & { readonly answers: Answers; readonly deliveredOn: string };

/** The final reports of cases: one a case, never changed. What the settlement reads has columns of its own. */
@Injectable()
export class FinalReports {
  constructor(private readonly db: Db) {}

  async add(caseId: string, report: Answers, deliveredBy: string, deliveredOn: string): Promise<void> {
    const { actualCosts, participantsCompleted } = reportedFacts(report);
    const { actualCosts: _, participantsCompleted: __, ...answers } = report;
    await this.db.query(
      `insert into final_report (id, case_id, answers, actual_costs, participants_completed, delivered_by, delivered_on)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        newId(),
        caseId,
        JSON.stringify(answers),
        JSON.stringify(actualCosts),
        participantsCompleted,
        deliveredBy,
        deliveredOn,
      ],
    );
  }

  /** Null before it is delivered. */
  async ofCase(caseId: string): Promise<DeliveredReport | null> {
    const [row] = await this.db.query<Row>(
      `select answers, actual_costs as "actualCosts", participants_completed as "participantsCompleted",
              delivered_on as "deliveredOn"
       from final_report where case_id = $1`,
      [caseId],
    );
    if (row === undefined) return null;
    const { actualCosts, participantsCompleted } = row;
    const costs = actualCosts.length === 0 ? {} : { actualCosts };
    return { ...row, answers: { ...costs, participantsCompleted, ...row.answers } };
  }
}
