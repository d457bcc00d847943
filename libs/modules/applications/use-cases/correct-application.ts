import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import type { Answers } from '@tilsagn/domain/applications/form';
import { maskAnswers } from '@tilsagn/domain/applications/masked-answers';
import { readModelOf } from '@tilsagn/domain/applications/read-model';
import { Refused, type Result } from '@tilsagn/domain/result';
import { AidOfCase } from '@tilsagn/modules/aid';
import { RegisterExtracts } from '@tilsagn/modules/organisations';
import {
  CORRECT,
  CaseAccess,
  CaseDefinitions,
  CaseHistory,
  Cases,
  type CaseRecord,
} from '@tilsagn/modules/workflow';
import { Clock } from '@tilsagn/platform/clock/clock';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';
import { ApplicationChecker } from '../application-checker';
import { AnswersStore } from '../persistence/answers';
import { Participants } from '../persistence/participants';
import { answersAsKept } from '../validation/answers-as-kept';

export interface Correction {
  readonly caseId: string;
  readonly actor: Actor;
  readonly expectedVersion: number;
  readonly answers: Answers;
}

/**
 * The applicant corrects what was sent, while the county waits for an answer. Each correction is kept beside what
 * stood there before, so that the county sees what became different.
 */
@Injectable()
export class CorrectApplication {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly definitions: CaseDefinitions,
    private readonly extracts: RegisterExtracts,
    private readonly checker: ApplicationChecker,
    private readonly store: AnswersStore,
    private readonly participants: Participants,
    private readonly aid: AidOfCase,
    private readonly cases: Cases,
    private readonly history: CaseHistory,
    private readonly clock: Clock,
  ) {}

  /**
   * Refusals: not_found, action_not_allowed_in_state, answers_too_large, stale_version, and application_incomplete
   * with each fault at its field.
   */
  async run({ caseId, actor, expectedVersion, answers: typed }: Correction): Promise<Result<CaseRecord>> {
    const kept = answersAsKept(typed);
    if (!kept.ok) return kept;
    const { answers } = maskAnswers(kept.value);
    return this.units.run(async () => {
      const found = await this.open(caseId, actor);
      if (!found.ok) return found;
      const extract = await this.extracts.ofApplication(caseId);
      if (extract === null) throw new Error(`case ${caseId} has no extract of the register`);
      const { faults } = await this.checker.check(found.value, answers, extract);
      if (faults.length > 0) return new Refused([{ code: 'application_incomplete' }, ...faults]);
      const ruleSet = await this.definitions.ruleSetOf(found.value);
      const { participatingOrgnrs, ...facts } = readModelOf(ruleSet, answers);
      const amended = await this.cases.amend(caseId, expectedVersion, facts);
      if (!amended.ok) return amended;
      await this.store.save(caseId, answers, actor.sub);
      await this.store.freeze(caseId, actor.sub);
      await this.aid.remember(found.value, ruleSet, answers);
      await this.participants.record(
        caseId,
        participatingOrgnrs.filter((orgnr) => orgnr !== found.value.applicantOrgnr),
      );
      const { state } = found.value;
      const act = { action: CORRECT, from: state, to: state, actor, actingRole: 'applicant' } as const;
      await this.history.append(caseId, { ...act, today: this.clock.today() });
      return amended;
    });
  }

  /** Open for as long as the applicant may answer. */
  private async open(caseId: string, actor: Actor): Promise<Result<CaseRecord>> {
    const found = await this.access.open('applications.correct', caseId, actor);
    if (!found.ok) return found;
    const { transitions } = await this.definitions.workflowOf(found.value);
    const asked = transitions.some(
      ({ action, from, by }) =>
        action === 'answer' && from.includes(found.value.state) && by.includes('applicant'),
    );
    return asked ? found : Refused.because('action_not_allowed_in_state');
  }
}
