import { Injectable } from '@nestjs/common';
import { dayOfArrival } from '@tilsagn/domain/applications/entry';
import { readModelOf } from '@tilsagn/domain/applications/read-model';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { AidOfCase } from '@tilsagn/modules/aid';
import { RegisterExtracts } from '@tilsagn/modules/organisations';
import {
  CaseDefinitions,
  WorkflowEffect,
  type CaseChanges,
  type EffectContext,
  type WorkflowEffectHandler,
} from '@tilsagn/modules/workflow';
import { checkedSubmission } from '../checked-submission';
import { AnswersStore } from '../persistence/answers';
import { CaseNumbers } from '../persistence/case-numbers';
import { InformationAnswers } from '../persistence/information-answers';
import { Participants } from '../persistence/participants';

/** Gives the case its number in the series of the business year; an entered one keeps the day it was received. */
@Injectable()
@WorkflowEffect('assign_case_number')
export class AssignCaseNumber implements WorkflowEffectHandler {
  constructor(private readonly numbers: CaseNumbers) {}

  async run({ case: record, today }: EffectContext): Promise<Result<CaseChanges>> {
    const year = Number(today.slice(0, 4));
    return ok({ caseNumber: await this.numbers.next(year), submittedOn: dayOfArrival(record, today) });
  }
}

/** Freezes what was sent and what the register said, pins the versions it is judged by and fills in the case's facts. */
@Injectable()
@WorkflowEffect('freeze_submission')
export class FreezeSubmission implements WorkflowEffectHandler {
  constructor(
    private readonly answers: AnswersStore,
    private readonly extracts: RegisterExtracts,
    private readonly participants: Participants,
    private readonly aid: AidOfCase,
    private readonly definitions: CaseDefinitions,
  ) {}

  async run({ case: record, actor, input }: EffectContext): Promise<Result<CaseChanges>> {
    const { answers, extract } = checkedSubmission(input);
    const call = await this.definitions.callOf(record);
    const ruleSet = await this.definitions.ruleSetOf(record);
    const { participatingOrgnrs, ...facts } = readModelOf(ruleSet, answers);
    await this.aid.remember(record, ruleSet, answers);
    await this.answers.freeze(record.id, actor.sub);
    await this.extracts.freeze(record.id, 'submission', extract);
    await this.participants.record(
      record.id,
      participatingOrgnrs.filter((orgnr) => orgnr !== record.applicantOrgnr),
    );
    return ok({
      ...facts,
      applicantName: extract.name,
      municipalityNumber: extract.municipalityNumber,
      ruleSetId: call.ruleSetId,
      workflowId: call.workflowId,
    });
  }
}

/** Writes the applicant's answer beside the question (fvl. § 17). */
@Injectable()
@WorkflowEffect('record_answer')
export class RecordAnswer implements WorkflowEffectHandler {
  constructor(private readonly questions: InformationAnswers) {}

  async run({ case: record, actor, input }: EffectContext): Promise<Result<undefined>> {
    if (typeof input !== 'string') throw new TypeError('an answer without words');
    const answered = await this.questions.record(record.id, input, actor.sub);
    return answered ? ok(undefined) : Refused.because('nothing_to_answer');
  }
}
