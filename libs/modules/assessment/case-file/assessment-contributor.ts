import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { computationToJson } from '@tilsagn/domain/assessment/computation';
import {
  ContributesToCaseFile,
  type ApplicantParts,
  type CaseFileContributor,
  type CaseRecord,
  type ImpartialityDto,
  type InformationRequestDto,
  type RecommendationDto,
  type StaffParts,
} from '@tilsagn/modules/workflow';
import { Computations } from '../computations';
import { ImpartialityDeclarations, type Declaration } from '../persistence/impartiality';
import { InformationRequests, type InformationRequest } from '../persistence/information-requests';
import { Recommendations, type Recommendation } from '../persistence/recommendations';
import { FramesOfCase } from './frames-of-case';

/** What assessment knows of a case: questions for both sides, the rest for the staff alone. */
@Injectable()
@ContributesToCaseFile('assessment')
export class AssessmentContributor implements CaseFileContributor {
  constructor(
    private readonly declarations: ImpartialityDeclarations,
    private readonly questions: InformationRequests,
    private readonly recommendations: Recommendations,
    private readonly computations: Computations,
    private readonly frames: FramesOfCase,
  ) {}

  async applicantParts(record: CaseRecord): Promise<Partial<ApplicantParts>> {
    return { informationRequests: (await this.questions.of(record.id)).map(questionView) };
  }

  async staffParts(record: CaseRecord, actor: Actor): Promise<Partial<StaffParts>> {
    const [declared, questions, recommendation, assessed, frames] = await Promise.all([
      this.declarations.all(record.id),
      this.questions.of(record.id),
      this.recommendations.latest(record.id),
      this.computations.find(record),
      this.frames.of(record),
    ]);
    return {
      impartiality: impartialityView(declared, actor),
      informationRequests: questions.map(questionView),
      recommendation: recommendation && recommendationView(recommendation),
      computation: assessed && computationToJson(assessed.computation),
      frames,
    };
  }
}

const questionView = (asked: InformationRequest): InformationRequestDto => ({
  ...asked,
  askedAt: asked.askedAt.toISOString(),
  answeredAt: asked.answeredAt?.toISOString() ?? null,
});

function impartialityView(declared: readonly Declaration[], actor: Actor): ImpartialityDto {
  const mine = declared.find(({ sub }) => sub === actor.sub);
  const all = declared.map(({ sub, name, impartial, declaredAt }) => ({
    sub,
    name,
    impartial,
    declaredAt: declaredAt.toISOString(),
  }));
  if (mine === undefined) return { mine: null, all };
  const { impartial, explanation, declaredAt } = mine;
  return { mine: { impartial, explanation, declaredAt: declaredAt.toISOString() }, all };
}

const recommendationView = (given: Recommendation): RecommendationDto => ({
  recommendedOre: Number(given.recommendedOre),
  computedOre: Number(given.computedOre),
  reasons: given.reasons,
  recommendedBy: { sub: given.recommendedBy, name: given.recommendedByName },
  recommendedAt: given.recommendedAt.toISOString(),
});
