import { Injectable } from '@nestjs/common';
import { computationToJson } from '@tilsagn/domain/assessment/computation';
import { exclusionFaults } from '@tilsagn/domain/assessment/exclusions';
import type { Ore } from '@tilsagn/domain/money/ore';
import type { Reason, Result } from '@tilsagn/domain/result';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import { CaseAccess, CaseWorkflow, type CaseRecord } from '@tilsagn/modules/workflow';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { Computations } from '../computations';
import type { Override } from '../persistence/recommendations';
import { RecommendationInput } from '../workflow/recommendation-input';
import type { CaseStep } from './take-case';

export interface RecommendAmount extends CaseStep {
  readonly amountOre: Ore;
  readonly reasons: string;
  /** The rules that the caseworker goes past, each with the reason. */
  readonly overrides?: readonly Override[];
}

/** The caseworker recommends a grant, its money reserved at once, or with 0 øre a rejection (design.md section 3). */
@Injectable()
export class Recommend {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly workflow: CaseWorkflow,
    private readonly computations: Computations,
  ) {}

  /**
   * Refusals: as taking a case, impartiality_not_declared, not_impartial, above_computed {computed},
   * frame_exhausted {remaining}, excluded_by_rule {why} by each rule that stops it (a rejection is never stopped), and
   * not_overridable for a rule that does not let itself be gone past.
   */
  run({ amountOre, reasons, overrides = [], ...step }: RecommendAmount): Promise<Result<CaseRecord>> {
    return this.units.run(async () => {
      const found = await this.access.open('cases.recommend', step.caseId, step.actor);
      if (!found.ok) return found;
      const { computation, ruleSet, exclusions } = await this.computations.of(found.value);
      const asJson = computationToJson(computation);
      const past = overrides.map(({ rule }) => rule);
      const stopped = [
        ...overrides.flatMap(({ rule }, place) => overridden(ruleSet, rule, place)),
        ...(amountOre === 0n ? [] : exclusionFaults(ruleSet, exclusions, 'recommend', past)),
      ];
      const computedOre = computation.amountOre;
      const input = new RecommendationInput(amountOre, computedOre, asJson, reasons, overrides, stopped);
      return this.workflow.execute({ ...step, action: 'recommend', input });
    });
  }
}

function overridden({ exclusions = [] }: RuleSet, rule: string, place: number): Reason[] {
  const found = exclusions.find(({ id }) => id === rule);
  return found?.override === true ? [] : [{ code: 'not_overridable', field: `/overrides/${place}/rule` }];
}
