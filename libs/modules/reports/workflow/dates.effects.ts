import { Injectable } from '@nestjs/common';
import { addMonths } from '@tilsagn/domain/calendar/iso-date';
import { toWorkingDay } from '@tilsagn/domain/calendar/working-days';
import { ok, type Result } from '@tilsagn/domain/result';
import {
  CaseDefinitions,
  WorkflowEffect,
  type CaseChanges,
  type EffectContext,
  type WorkflowEffectHandler,
} from '@tilsagn/modules/workflow';

/** The report is due the rule set's number of months after the project's end, moved on to a working day. */
@Injectable()
@WorkflowEffect('set_report_deadline')
export class SetReportDeadline implements WorkflowEffectHandler {
  constructor(private readonly definitions: CaseDefinitions) {}

  async run({ case: record, today }: EffectContext<unknown>): Promise<Result<CaseChanges>> {
    const { finalReport } = await this.definitions.ruleSetOf(record);
    const end = record.projectEndsOn ?? today;
    return ok({ deadline: toWorkingDay(addMonths(end, finalReport.monthsAfterProjectEnd)) });
  }
}

/** The day the case was closed. */
@Injectable()
@WorkflowEffect('mark_closed')
export class MarkClosed implements WorkflowEffectHandler {
  run({ today }: EffectContext<unknown>): Promise<Result<CaseChanges>> {
    return Promise.resolve(ok({ closedOn: today }));
  }
}
