import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { Answers } from '@tilsagn/domain/applications/form';
import { readModelOf } from '@tilsagn/domain/applications/read-model';
import { ok, type Result } from '@tilsagn/domain/result';
import { CaseDefinitions, Cases } from '@tilsagn/modules/workflow';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { Drafts } from '../drafts';
import type { AnswersSavedDto } from '../http/application-view.dto';
import { AnswersStore } from '../persistence/answers';
import { answersAsKept } from '../validation/answers-as-kept';

export interface SaveCommand {
  readonly caseId: string;
  readonly answers: Answers;
  readonly actor: Actor;
  readonly expectedVersion: number;
}

/** Keeps a draft as it was typed, right or wrong. */
@Injectable()
export class SaveAnswers {
  constructor(
    private readonly units: UnitOfWork,
    private readonly drafts: Drafts,
    private readonly cases: Cases,
    private readonly definitions: CaseDefinitions,
    private readonly store: AnswersStore,
  ) {}

  /** Refusals: not_found, not_a_draft, answers_too_large, stale_version. */
  async run({
    caseId,
    answers: typed,
    actor,
    expectedVersion,
  }: SaveCommand): Promise<Result<AnswersSavedDto>> {
    const kept = answersAsKept(typed);
    if (!kept.ok) return kept;
    return this.units.run(async () => {
      const draft = await this.drafts.open('applications.saveAnswers', caseId, actor);
      if (!draft.ok) return draft;
      const { title, appliedOre } = readModelOf(await this.definitions.ruleSetOf(draft.value), kept.value);
      const amended = await this.cases.amend(caseId, expectedVersion, { title, appliedOre });
      if (!amended.ok) return amended;
      const savedAt = await this.store.save(caseId, kept.value, actor.sub);
      return ok({ version: amended.value.version, savedAt: savedAt.toISOString() });
    });
  }
}
