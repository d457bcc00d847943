import type { ComputationJson } from '@tilsagn/domain/assessment/computation';
import type { Ore } from '@tilsagn/domain/money/ore';
import type { Reason } from '@tilsagn/domain/result';
import type { Override } from '../persistence/recommendations';

/** What a recommendation carries to its guards and effects. */
export class RecommendationInput {
  constructor(
    readonly amountOre: Ore,
    readonly computedOre: Ore,
    readonly computation: ComputationJson,
    readonly reasons: string,
    readonly overrides: readonly Override[] = [],
    /** What stops it by the rules that exclude. */
    readonly stopped: readonly Reason[] = [],
  ) {}

  /** The input of a running command. Throws on anything else: the action was taken past its use case. */
  static of(input: unknown): RecommendationInput {
    if (!(input instanceof RecommendationInput)) throw new Error('a recommendation without its input');
    return input;
  }
}
