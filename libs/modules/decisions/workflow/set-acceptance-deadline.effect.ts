import { Injectable } from '@nestjs/common';
import { addDays } from '@tilsagn/domain/calendar/iso-date';
import { toWorkingDay } from '@tilsagn/domain/calendar/working-days';
import { ok, type Result } from '@tilsagn/domain/result';
import {
  CaseDefinitions,
  WorkflowEffect,
  type CaseChanges,
  type EffectContext,
  type WorkflowEffectHandler,
} from '@tilsagn/modules/workflow';

/** The applicant has the rule set's number of days from the letter, moved on to a working day. */
@Injectable()
@WorkflowEffect('set_acceptance_deadline')
export class SetAcceptanceDeadline implements WorkflowEffectHandler {
  constructor(private readonly definitions: CaseDefinitions) {}

  async run({ case: record, today }: EffectContext<unknown>): Promise<Result<CaseChanges>> {
    const { acceptance } = await this.definitions.ruleSetOf(record);
    return ok({ deadline: toWorkingDay(addDays(today, acceptance.days)) });
  }
}
