import { Injectable } from '@nestjs/common';
import type { Reason } from '@tilsagn/domain/result';
import { dayOfArrival } from '@tilsagn/domain/applications/entry';
import { callStatus } from '@tilsagn/domain/schemes/call-window';
import {
  CaseDefinitions,
  WorkflowGuard,
  type WorkflowContext,
  type WorkflowGuardHandler,
} from '@tilsagn/modules/workflow';
import { checkedSubmission } from '../checked-submission';

/** Lets through while the call takes applications, by the business date. */
@Injectable()
@WorkflowGuard('call_open')
export class CallOpenGuard implements WorkflowGuardHandler {
  constructor(private readonly definitions: CaseDefinitions) {}

  async check(context: WorkflowContext): Promise<Reason | null> {
    const call = await this.definitions.callOf(context.case);
    return callStatus(call, dayOfArrival(context.case, context.today)) === 'open'
      ? null
      : { code: 'call_not_open' };
  }
}

/** Lets a checked submission without faults through; the button may always be shown. */
@Injectable()
@WorkflowGuard('complete')
export class CompleteGuard implements WorkflowGuardHandler {
  check({ input }: WorkflowContext): Promise<Reason | null> {
    const faulty = input !== undefined && checkedSubmission(input).faults.length > 0;
    return Promise.resolve(faulty ? { code: 'application_incomplete' } : null);
  }
}
