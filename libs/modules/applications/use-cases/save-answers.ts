import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { Answers } from '@tilsagn/domain/applications/form';
import { maskAnswers } from '@tilsagn/domain/applications/masked-answers';
import { readModelOf } from '@tilsagn/domain/applications/read-model';
import { ok, type Result } from '@tilsagn/domain/result';
import { CaseDefinitions, Cases } from '@tilsagn/modules/workflow';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { Drafts } from '../drafts';
import type { AnswersSavedDto } from '../http/check.dto';
import { AnswersStore } from '../persistence/answers';
import { answersAsKept } from '../validation/answers-as-kept';
import { CheckViews } from '../views/check-views';

export interface SaveCommand {
  readonly caseId: string;
  readonly answers: Answers;
  readonly actor: Actor;
  readonly expectedVersion: number;
}

/** Keeps a draft as it was typed, right or wrong, but without national identity numbers. */
@Injectable()
export class SaveAnswers {
  constructor(
    private readonly units: UnitOfWork,
    private readonly drafts: Drafts,
    private readonly cases: Cases,
    private readonly definitions: CaseDefinitions,
    private readonly store: AnswersStore,
    private readonly checks: CheckViews,
  ) {}

  /**
   * Refusals: not_found, not_a_draft, call_not_open, answers_too_large, stale_version. Gives back what the rules say of
   * the answers too, so that one request a save is enough.
   */
  async run({
    caseId,
    answers: typed,
    actor,
    expectedVersion,
  }: SaveCommand): Promise<Result<AnswersSavedDto>> {
    const kept = answersAsKept(typed);
    if (!kept.ok) return kept;
    const { answers, masked } = maskAnswers(kept.value);
    return this.units.run(async () => {
      const draft = await this.drafts.open('applications.saveAnswers', caseId, actor);
      if (!draft.ok) return draft;
      const { title, appliedOre } = readModelOf(await this.definitions.ruleSetOf(draft.value), answers);
      const amended = await this.cases.amend(caseId, expectedVersion, { title, appliedOre });
      if (!amended.ok) return amended;
      const savedAt = await this.store.save(caseId, answers, actor.sub);
      return ok({
        version: amended.value.version,
        savedAt: savedAt.toISOString(),
        savedBy: actor.name,
        masked,
        check: await this.checks.of(amended.value, answers),
      });
    });
  }
}
