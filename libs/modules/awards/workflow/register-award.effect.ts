import { Injectable } from '@nestjs/common';
import type { Answers } from '@tilsagn/domain/applications/form';
import { readModelOf } from '@tilsagn/domain/applications/read-model';
import { ok, type Result } from '@tilsagn/domain/result';
import type { CompanyExtract } from '@tilsagn/modules/organisations';
import {
  CaseDefinitions,
  WorkflowEffect,
  type CaseChanges,
  type EffectContext,
  type WorkflowEffectHandler,
} from '@tilsagn/modules/workflow';
import { AwardPapers } from '../persistence/award-papers';

/** What an award of the county's own is registered with. */
export class AwardInput {
  constructor(
    readonly answers: Answers,
    readonly extract: CompanyExtract,
  ) {}
}

/** Numbers a case that the county makes itself, freezes what it rests on and pins the versions it is judged by. */
@Injectable()
@WorkflowEffect('register_award')
export class RegisterAward implements WorkflowEffectHandler {
  constructor(
    private readonly papers: AwardPapers,
    private readonly definitions: CaseDefinitions,
  ) {}

  async run({ case: record, actor, today, input }: EffectContext<unknown>): Promise<Result<CaseChanges>> {
    if (!(input instanceof AwardInput)) throw new Error('an award without its input');
    const { answers, extract } = input;
    const call = await this.definitions.callOf(record);
    const { participatingOrgnrs: _none, ...facts } = readModelOf(
      await this.definitions.ruleSetOf(record),
      answers,
    );
    await this.papers.keep(record.id, answers, extract, actor.sub);
    return ok({
      ...facts,
      caseNumber: await this.papers.nextCaseNumber(Number(today.slice(0, 4))),
      submittedOn: today,
      assignedTo: actor.sub,
      ruleSetId: call.ruleSetId,
      workflowId: call.workflowId,
    });
  }
}
