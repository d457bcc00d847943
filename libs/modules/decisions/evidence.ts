import { Injectable } from '@nestjs/common';
import type { ComputationJson } from '@tilsagn/domain/assessment/computation';
import { FramesOfCase, type Recommendation } from '@tilsagn/modules/assessment';
import type { CompanyExtract } from '@tilsagn/modules/organisations';
import type { CaseFrameDto, CaseRecord } from '@tilsagn/modules/workflow';

/** What a decision rests on, frozen with it: enough to see years later why it was made (design.md section 3). */
export interface Evidence {
  readonly recommendation: {
    readonly id: string;
    readonly amountOre: number;
    readonly reasons: string;
    readonly recommendedBy: string;
    readonly recommendedAt: string;
  };
  /** Names the rule set and its version too. */
  readonly computation: ComputationJson;
  /** The register's answer on the day of the decision; null where nothing was granted. */
  readonly register: CompanyExtract | null;
  /** The measures as they stood just before the decision. */
  readonly frames: readonly CaseFrameDto[];
}

@Injectable()
export class EvidenceOfDecision {
  constructor(private readonly frames: FramesOfCase) {}

  /** Gathers the evidence; called under the case's lock, before the decision books anything. */
  async gather(
    record: CaseRecord,
    recommendation: Recommendation,
    register: CompanyExtract | null,
  ): Promise<Evidence> {
    const { id, recommendedOre, reasons, recommendedBy, recommendedAt, computation } = recommendation;
    return {
      recommendation: {
        id,
        amountOre: Number(recommendedOre),
        reasons,
        recommendedBy,
        recommendedAt: recommendedAt.toISOString(),
      },
      computation,
      register,
      frames: await this.frames.of(record),
    };
  }
}
