import { Injectable } from '@nestjs/common';
import type { Reason } from '@tilsagn/domain/result';
import { WorkflowGuard, type WorkflowContext, type WorkflowGuardHandler } from '@tilsagn/modules/workflow';

/** Condition: the applicant's last day to answer is over, by the business date. */
@Injectable()
@WorkflowGuard('answer_overdue')
export class AnswerOverdueGuard implements WorkflowGuardHandler {
  check({ case: { deadline }, today }: WorkflowContext<unknown>): Promise<Reason | null> {
    const overdue = deadline !== null && today > deadline;
    return Promise.resolve(overdue ? null : { code: 'answer_not_overdue' });
  }
}
