import { Injectable } from '@nestjs/common';
import { computationToJson } from '@tilsagn/domain/assessment/computation';
import { decisionLetter } from '@tilsagn/domain/decisions/letter';
import { ok, type Result } from '@tilsagn/domain/result';
import { Recommendations } from '@tilsagn/modules/assessment';
import {
  CaseDefinitions,
  WorkflowEffect,
  type EffectContext,
  type WorkflowEffectHandler,
} from '@tilsagn/modules/workflow';
import { Config } from '@tilsagn/platform/config/config';
import { letterFacts } from '../letter-facts';
import { Decisions } from '../persistence/decisions';
import { DecisionInput, type JudgedAnew } from './decision-input';

/** Writes the letter and keeps it with the decision; the applicant reads it once it is sent. */
@Injectable()
@WorkflowEffect('prepare_letter')
export class PrepareLetter implements WorkflowEffectHandler {
  constructor(
    private readonly decisions: Decisions,
    private readonly recommendations: Recommendations,
    private readonly definitions: CaseDefinitions,
    private readonly config: Config,
  ) {}

  async run({ case: record, input }: EffectContext<unknown>): Promise<Result<undefined>> {
    const decision = await this.decisions.ofCase(record.id);
    const recommendation = await this.recommendations.latest(record.id);
    if (decision === null || recommendation === null) throw new Error(`case ${record.id} is not decided`);
    const call = await this.definitions.callOf(record);
    const ruleSet = await this.definitions.ruleSetOf(record);
    const { anew } = DecisionInput.of(input);
    const { rows } =
      anew === null ? recommendation.computation : computationToJson(anew.assessed.computation);
    const { countyName, appealBody } = this.config;
    const issuer = { name: countyName, appealBody };
    const nokPerEur = confirmedRate(anew);
    const sources = { issuer, record, decision, callName: call.name, ruleSet, rows, nokPerEur };
    const letter = decisionLetter(letterFacts(sources), record.language);
    await this.decisions.keepLetter(record.id, letter);
    return ok(undefined);
  }
}

function confirmedRate(anew: JudgedAnew | null): number | undefined {
  const history = anew?.assessed.facts.history;
  return history === undefined || history.rateToBeConfirmed ? undefined : (history.nokPerEur ?? undefined);
}
