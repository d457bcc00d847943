import { Injectable } from '@nestjs/common';
import { Db } from '@tilsagn/platform/database/db';
import { newId } from '@tilsagn/platform/database/ids';

/** The final report as the applicant wrote it; amounts in øre. */
export interface FinalReport {
  readonly actualCosts: readonly { readonly category: string; readonly amountOre: number }[];
  readonly participantsCompleted: number;
  /** Would the training have gone ahead without the grant? */
  readonly effect: string;
  readonly avoidedLayoffs: number;
  readonly summary: string;
}

export interface DeliveredReport extends FinalReport {
  readonly deliveredOn: string;
}

interface Row {
  readonly answers: Pick<FinalReport, 'effect' | 'avoidedLayoffs' | 'summary'>;
  readonly actualCosts: FinalReport['actualCosts'];
  readonly participantsCompleted: number;
  readonly deliveredOn: string;
}

/** The final reports of cases: one a case, never changed. */
@Injectable()
export class FinalReports {
  constructor(private readonly db: Db) {}

  async add(caseId: string, report: FinalReport, deliveredBy: string, deliveredOn: string): Promise<void> {
    const { actualCosts, participantsCompleted, ...answers } = report;
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
    const { answers, ...rest } = row;
    return { ...answers, ...rest };
  }
}
