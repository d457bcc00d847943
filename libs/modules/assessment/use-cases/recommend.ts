import { Injectable } from '@nestjs/common';
import { computationToJson } from '@tilsagn/domain/assessment/computation';
import type { Ore } from '@tilsagn/domain/money/ore';
import type { Result } from '@tilsagn/domain/result';
import { CaseAccess, CaseWorkflow, type CaseRecord } from '@tilsagn/modules/workflow';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { Computations } from '../computations';
import { RecommendationInput } from '../workflow/recommendation-input';
import type { CaseStep } from './take-case';

export interface RecommendAmount extends CaseStep {
  readonly amountOre: Ore;
  readonly reasons: string;
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
   * frame_exhausted {remaining}.
   */
  run({ amountOre, reasons, ...step }: RecommendAmount): Promise<Result<CaseRecord>> {
    return this.units.run(async () => {
      const found = await this.access.open('cases.recommend', step.caseId, step.actor);
      if (!found.ok) return found;
      const { computation } = await this.computations.of(found.value);
      const asJson = computationToJson(computation);
      const input = new RecommendationInput(amountOre, computation.amountOre, asJson, reasons);
      return this.workflow.execute({ ...step, action: 'recommend', input });
    });
  }
}
