import { Injectable } from '@nestjs/common';
import type { Reason } from '@tilsagn/domain/result';
import { WorkflowGuard, type WorkflowContext, type WorkflowGuardHandler } from '@tilsagn/modules/workflow';
import { RecommendationInput } from './recommendation-input';

/** Nobody recommends more than the rule set computes. Asked without an amount it answers for the button: open. */
@Injectable()
@WorkflowGuard('within_computed')
export class WithinComputedGuard implements WorkflowGuardHandler {
  check({ input }: WorkflowContext<unknown>): Promise<Reason | null> {
    return Promise.resolve(input === undefined ? null : above(RecommendationInput.of(input)));
  }
}

const above = ({ amountOre, computedOre }: RecommendationInput): Reason | null =>
  amountOre <= computedOre
    ? null
    : { code: 'above_computed', field: '/amountOre', params: { computed: computedOre } };
