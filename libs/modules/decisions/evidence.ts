import { Injectable } from '@nestjs/common';
import type { ChecklistRow } from '@tilsagn/domain/assessment/checklist-row';
import { computationToJson, type ComputationJson } from '@tilsagn/domain/assessment/computation';
import type { AwardHistory, EarlierAward } from '@tilsagn/domain/assessment/earlier-awards';
import {
  ChecklistOfCase,
  Computations,
  FramesOfCase,
  type Override,
  type Recommendation,
} from '@tilsagn/modules/assessment';
import type { CompanyExtract } from '@tilsagn/modules/organisations';
import type { CaseFrameDto, CaseRecord, PersonRefDto } from '@tilsagn/modules/workflow';
import { EvidenceSources, type JudgedBy } from './persistence/evidence-sources';
import type { JudgedAnew } from './workflow/decision-input';

/** Earlier awards as JSON: øre as whole numbers. */
export interface KeptHistory extends Pick<EarlierAward, 'nokPerEur' | 'rateToBeConfirmed'> {
  readonly awards: readonly (Omit<EarlierAward, 'grantedOre'> & { readonly grantedOre: number })[];
}

/** What a decision rests on, frozen with it: enough to see years later why it was made (design.md section 3). */
export interface Evidence {
  readonly recommendation: {
    readonly id: string;
    readonly amountOre: number;
    readonly reasons: string;
    readonly overrides: readonly Override[];
    readonly recommendedBy: string;
    readonly recommendedAt: string;
  };
  /** As they were called on the day. */
  readonly people: { readonly preparedBy: PersonRefDto; readonly decidedBy: PersonRefDto };
  readonly judgedBy: JudgedBy | null;
  /** The conditions in all languages. */
  readonly checklist: readonly ChecklistRow[];
  /** Names the rule set and its version too. */
  readonly computation: ComputationJson;
  /** The single undertaking that was locked, for a grant. */
  readonly undertaking: readonly string[];
  /** What it had been granted before; null where no rule looks back. */
  readonly history: KeptHistory | null;
  /** The register's answer on the day of the decision; null where nothing was granted. */
  readonly register: CompanyExtract | null;
  /** The measures as they stood just before the decision. */
  readonly frames: readonly CaseFrameDto[];
}

export interface DecisionMade {
  readonly recommendation: Recommendation;
  readonly register: CompanyExtract | null;
  /** For a grant. */
  readonly anew: JudgedAnew | null;
  readonly decidedBy: PersonRefDto;
}

@Injectable()
export class EvidenceOfDecision {
  constructor(
    private readonly frames: FramesOfCase,
    private readonly computations: Computations,
    private readonly conditions: ChecklistOfCase,
    private readonly sources: EvidenceSources,
  ) {}

  /** Gathers the evidence; called under the case's lock, before the decision books anything. */
  async gather(record: CaseRecord, made: DecisionMade): Promise<Evidence> {
    const { recommendation, register, anew, decidedBy } = made;
    const { id, recommendedOre, reasons, overrides, recommendedBy, recommendedAt } = recommendation;
    const assessed = anew?.assessed ?? (await this.computations.find(record));
    return {
      recommendation: {
        ...{ id, amountOre: Number(recommendedOre), reasons, overrides, recommendedBy },
        recommendedAt: recommendedAt.toISOString(),
      },
      people: {
        preparedBy: { sub: recommendedBy, name: recommendation.recommendedByName },
        decidedBy,
      },
      judgedBy: await this.sources.of(record.id),
      checklist: assessed === null ? [] : await this.conditions.rows(record, assessed),
      computation: anew === null ? recommendation.computation : computationToJson(anew.assessed.computation),
      undertaking: anew?.undertaking ?? [],
      history: keptHistory(assessed?.facts.history),
      register,
      frames: await this.frames.of(record),
    };
  }
}

function keptHistory(history: AwardHistory | undefined): KeptHistory | null {
  if (history === undefined) return null;
  const { nokPerEur, rateToBeConfirmed = false, awards } = history;
  return {
    nokPerEur,
    rateToBeConfirmed,
    awards: awards.map((award) => ({ ...award, grantedOre: Number(award.grantedOre) })),
  };
}
