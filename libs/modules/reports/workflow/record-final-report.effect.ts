import { Injectable } from '@nestjs/common';
import type { Answers } from '@tilsagn/domain/applications/form';
import { ok, type Result } from '@tilsagn/domain/result';
import { WorkflowEffect, type EffectContext, type WorkflowEffectHandler } from '@tilsagn/modules/workflow';
import { FinalReports } from '../persistence/final-reports';

/** What the applicant's command carries. */
export class FinalReportInput {
  constructor(readonly report: Answers) {}
}

/** Keeps the report as it was delivered. */
@Injectable()
@WorkflowEffect('record_final_report')
export class RecordFinalReport implements WorkflowEffectHandler {
  constructor(private readonly reports: FinalReports) {}

  async run({ case: record, actor, today, input }: EffectContext<unknown>): Promise<Result<undefined>> {
    if (!(input instanceof FinalReportInput)) throw new Error('a final report without its words');
    await this.reports.add(record.id, input.report, actor.sub, today);
    return ok(undefined);
  }
}
