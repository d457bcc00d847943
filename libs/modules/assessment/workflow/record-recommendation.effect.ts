import { Injectable } from '@nestjs/common';
import { ok, refuseIfAny, type Result } from '@tilsagn/domain/result';
import {
  WorkflowEffect,
  type CaseChanges,
  type EffectContext,
  type WorkflowEffectHandler,
} from '@tilsagn/modules/workflow';
import { Recommendations } from '../persistence/recommendations';
import { RecommendationInput } from './recommendation-input';

/** Keeps the recommendation with the computation it rests on, unless a rule that excludes stops it. */
@Injectable()
@WorkflowEffect('record_recommendation')
export class RecordRecommendation implements WorkflowEffectHandler {
  constructor(private readonly recommendations: Recommendations) {}

  async run({ case: record, actor, input }: EffectContext<unknown>): Promise<Result<CaseChanges>> {
    const { amountOre, stopped, ...given } = RecommendationInput.of(input);
    const refused = refuseIfAny(stopped);
    if (refused !== undefined) return refused;
    const caseId = record.id;
    const recommendedBy = actor.sub;
    await this.recommendations.add({ ...given, caseId, amountOre, recommendedBy });
    return ok({ recommendedOre: amountOre });
  }
}
