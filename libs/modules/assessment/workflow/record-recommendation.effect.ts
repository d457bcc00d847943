import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@tilsagn/domain/result';
import {
  WorkflowEffect,
  type CaseChanges,
  type EffectContext,
  type WorkflowEffectHandler,
} from '@tilsagn/modules/workflow';
import { Recommendations } from '../persistence/recommendations';
import { RecommendationInput } from './recommendation-input';

/** Keeps the recommendation with the computation it rests on. */
@Injectable()
@WorkflowEffect('record_recommendation')
export class RecordRecommendation implements WorkflowEffectHandler {
  constructor(private readonly recommendations: Recommendations) {}

  async run({ case: record, actor, input }: EffectContext<unknown>): Promise<Result<CaseChanges>> {
    const { amountOre, computedOre, computation, reasons } = RecommendationInput.of(input);
    const caseId = record.id;
    const recommendedBy = actor.sub;
    await this.recommendations.add({ caseId, amountOre, computedOre, computation, reasons, recommendedBy });
    return ok({ recommendedOre: amountOre });
  }
}
