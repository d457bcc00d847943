import { Injectable } from '@nestjs/common';
import { informationDeadline } from '@tilsagn/domain/assessment/information-deadline';
import { ok, type Result } from '@tilsagn/domain/result';
import {
  WorkflowEffect,
  type CaseChanges,
  type EffectContext,
  type WorkflowEffectHandler,
} from '@tilsagn/modules/workflow';
import { InformationRequests } from '../persistence/information-requests';

/** What the command carries: the question and the day asked for. */
export class QuestionInput {
  constructor(
    readonly question: string,
    readonly deadline: string,
  ) {}
}

/** Keeps the question; its deadline is moved off holidays and becomes the case's. */
@Injectable()
@WorkflowEffect('record_information_request')
export class RecordInformationRequest implements WorkflowEffectHandler {
  constructor(private readonly requests: InformationRequests) {}

  async run({ case: record, actor, today, input }: EffectContext<unknown>): Promise<Result<CaseChanges>> {
    if (!(input instanceof QuestionInput)) throw new Error('a question without its words');
    const deadline = informationDeadline(input.deadline, today);
    if (!deadline.ok) return deadline;
    await this.requests.add({
      caseId: record.id,
      question: input.question,
      deadline: deadline.value,
      askedBy: actor.sub,
    });
    return ok({ deadline: deadline.value });
  }
}
