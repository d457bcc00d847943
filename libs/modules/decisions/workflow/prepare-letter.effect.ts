import { Injectable } from '@nestjs/common';
import { computationToJson } from '@tilsagn/domain/assessment/computation';
import { awardLetter } from '@tilsagn/domain/awards/award-letter';
import { decisionLetter, type Letter } from '@tilsagn/domain/decisions/letter';
import { ok, type Result } from '@tilsagn/domain/result';
import { Computations, Recommendations, type Recommendation } from '@tilsagn/modules/assessment';
import {
  CaseDefinitions,
  WorkflowEffect,
  isMadeByCounty,
  type CaseRecord,
  type EffectContext,
  type WorkflowEffectHandler,
} from '@tilsagn/modules/workflow';
import { Config } from '@tilsagn/platform/config/config';
import { awardLetterFacts, letterFacts, type LetterSources } from '../letter-facts';
import { Decisions, type Decision } from '../persistence/decisions';
import { DecisionInput, type JudgedAnew } from './decision-input';

/** Writes the letter and keeps it with the decision; the applicant reads it once it is sent. */
@Injectable()
@WorkflowEffect('prepare_letter')
export class PrepareLetter implements WorkflowEffectHandler {
  constructor(
    private readonly decisions: Decisions,
    private readonly recommendations: Recommendations,
    private readonly computations: Computations,
    private readonly definitions: CaseDefinitions,
    private readonly config: Config,
  ) {}

  async run({ case: record, input }: EffectContext<unknown>): Promise<Result<undefined>> {
    const decision = await this.decisions.ofCase(record.id);
    const recommendation = await this.recommendations.latest(record.id);
    if (decision === null || recommendation === null) throw new Error(`case ${record.id} is not decided`);
    const { anew } = DecisionInput.of(input);
    const sources = await this.sources(record, decision, anew);
    const letter = isMadeByCounty(record)
      ? await this.award(sources, anew)
      : this.application(sources, recommendation, anew);
    await this.decisions.keepLetter(record.id, letter);
    return ok(undefined);
  }

  private async sources(
    record: CaseRecord,
    decision: Decision,
    anew: JudgedAnew | null,
  ): Promise<LetterSources> {
    const { name: callName } = await this.definitions.callOf(record);
    const ruleSet = await this.definitions.ruleSetOf(record);
    const { countyName, appealBody } = this.config;
    const issuer = { name: countyName, appealBody };
    return { issuer, record, decision, callName, ruleSet, nokPerEur: confirmedRate(anew) };
  }

  private application(
    sources: LetterSources,
    { computation }: Recommendation,
    anew: JudgedAnew | null,
  ): Letter {
    const { rows } = anew === null ? computation : computationToJson(anew.assessed.computation);
    return decisionLetter(letterFacts(sources, rows), sources.record.language);
  }

  private async award(sources: LetterSources, anew: JudgedAnew | null): Promise<Letter> {
    const { answers } = anew?.assessed ?? (await this.computations.of(sources.record));
    const contactEmail = this.config.contactEmail ?? null;
    return awardLetter(awardLetterFacts(sources, answers, contactEmail), sources.record.language);
  }
}

function confirmedRate(anew: JudgedAnew | null): number | undefined {
  const history = anew?.assessed.facts.history;
  return history === undefined || history.rateToBeConfirmed ? undefined : (history.nokPerEur ?? undefined);
}
