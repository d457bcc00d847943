import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import {
  computationIn,
  computationToJson,
  type ComputationJson,
} from '@tilsagn/domain/assessment/computation';
import {
  ContributesToCaseFile,
  type ApplicantParts,
  type CaseFileContributor,
  type CaseRecord,
  type Exchange,
  type ImpartialityDto,
  type InformationRequestDto,
  type RecommendationDto,
  type StaffParts,
} from '@tilsagn/modules/workflow';
import { currentLanguage } from '@tilsagn/platform/i18n/request-language';
import { Computations, type AssessedApplication } from '../computations';
import { ImpartialityDeclarations, type Declaration } from '../persistence/impartiality';
import {
  InformationRequests,
  type AskedAndAnswered,
  type InformationRequest,
} from '../persistence/information-requests';
import { Recommendations, type Recommendation } from '../persistence/recommendations';
import { ChecklistOfCase } from './checklist-of-case';
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
    private readonly conditions: ChecklistOfCase,
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
      checklist: assessed === null ? [] : await this.conditions.of(record, assessed),
      computation:
        assessed && computationIn(currentLanguage(), computationOf(record, assessed, recommendation)),
      frames,
    };
  }

  async exchanges(record: CaseRecord): Promise<Exchange[]> {
    return (await this.questions.withPeople(record.id)).flatMap(exchangesOf);
  }
}

/** What a decision rests on is shown as it explained itself then. */
const computationOf = (
  { decidedOn }: CaseRecord,
  { computation }: AssessedApplication,
  recommendation: Recommendation | null,
): ComputationJson =>
  decidedOn === null || recommendation === null ? computationToJson(computation) : recommendation.computation;

/** A question, and its answer where there is one. */
function exchangesOf(asked: AskedAndAnswered): Exchange[] {
  const { id, question, deadline, askedAt, answer, answeredAt, answeredBy, answeredByName } = asked;
  const by = { sub: asked.askedBy, name: asked.askedByName };
  const put: Exchange = { id, kind: 'question', by, at: askedAt, text: question, deadline };
  if (answer === null || answeredAt === null || answeredBy === null) return [put];
  const answerer = { sub: answeredBy, name: answeredByName ?? answeredBy };
  return [put, { id, kind: 'answer', by: answerer, at: answeredAt, text: answer, deadline: null }];
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
  overrides: given.overrides,
  recommendedBy: { sub: given.recommendedBy, name: given.recommendedByName },
  recommendedAt: given.recommendedAt.toISOString(),
});
