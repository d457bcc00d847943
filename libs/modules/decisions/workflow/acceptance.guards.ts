import { Injectable } from '@nestjs/common';
import type { Reason } from '@tilsagn/domain/result';
import {
  WorkflowGuard,
  type CaseRecord,
  type WorkflowContext,
  type WorkflowGuardHandler,
} from '@tilsagn/modules/workflow';

/** The last day to accept. Throws where the case has none: it gets one with its letter. */
function deadlineOf({ id, deadline }: CaseRecord): string {
  if (deadline === null) throw new Error(`the offer of case ${id} has no deadline`);
  return deadline;
}

/** The offer can be accepted to the end of its last day, by the business date. */
@Injectable()
@WorkflowGuard('acceptance_open')
export class AcceptanceOpenGuard implements WorkflowGuardHandler {
  check({ case: record, today }: WorkflowContext<unknown>): Promise<Reason | null> {
    const deadline = deadlineOf(record);
    const passed = today > deadline;
    return Promise.resolve(passed ? { code: 'acceptance_deadline_passed', params: { deadline } } : null);
  }
}

/** The offer lapses once its last day is over. */
@Injectable()
@WorkflowGuard('acceptance_overdue')
export class AcceptanceOverdueGuard implements WorkflowGuardHandler {
  check({ case: record, today }: WorkflowContext<unknown>): Promise<Reason | null> {
    return Promise.resolve(today > deadlineOf(record) ? null : { code: 'acceptance_not_overdue' });
  }
}
