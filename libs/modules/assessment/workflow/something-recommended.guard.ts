import { Injectable } from '@nestjs/common';
import type { Reason } from '@tilsagn/domain/result';
import { WorkflowGuard, type WorkflowContext, type WorkflowGuardHandler } from '@tilsagn/modules/workflow';

/** A recommendation of 0 kr is one to reject: there is nothing to grant. */
@Injectable()
@WorkflowGuard('something_recommended')
export class SomethingRecommendedGuard implements WorkflowGuardHandler {
  check({ case: { recommendedOre } }: WorkflowContext<unknown>): Promise<Reason | null> {
    const recommended = recommendedOre !== null && recommendedOre > 0n;
    return Promise.resolve(recommended ? null : { code: 'nothing_recommended' });
  }
}
