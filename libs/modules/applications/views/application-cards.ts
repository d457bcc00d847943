import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { dayOfArrival } from '@tilsagn/domain/applications/entry';
import { callStatus } from '@tilsagn/domain/schemes/call-window';
import { deadlineMeans } from '@tilsagn/domain/workflow/deadline-means';
import { stateOf, type StateDefinition } from '@tilsagn/domain/workflow/definition';
import {
  CaseDefinitions,
  CaseTexts,
  CaseWorkflow,
  isMadeByCounty,
  type CaseRecord,
} from '@tilsagn/modules/workflow';
import { said } from '@tilsagn/platform/i18n/request-language';
import type { PublishedCall } from '@tilsagn/modules/schemes';
import { Clock } from '@tilsagn/platform/clock/clock';
import type { ApplicationCardDto, ApplicationGroup, DraftDto } from '../http/application-view.dto';
import { AnswersStore } from '../persistence/answers';
import { oreOrNull } from './numbers';
import { todoNow } from './todo';

/** An application in its applicant's list. */
@Injectable()
export class ApplicationCards {
  constructor(
    private readonly definitions: CaseDefinitions,
    private readonly workflow: CaseWorkflow,
    private readonly texts: CaseTexts,
    private readonly answers: AnswersStore,
    private readonly clock: Clock,
  ) {}

  /** @param unreadMessages the county's messages that nobody has opened */
  async of(record: CaseRecord, actor: Actor, unreadMessages: number): Promise<ApplicationCardDto> {
    const call = await this.definitions.callOf(record);
    const { actions } = await this.workflow.allowed(record, actor);
    const { text } = await this.texts.forApplicant(record);
    const definition = await this.definitions.workflowOf(record);
    const means = deadlineMeans(definition, record.state);
    const todo = todoNow(actions, record.deadline, means, this.clock.today());
    return {
      id: record.id,
      caseNumber: record.caseNumber,
      title: record.title,
      callKey: call.key,
      callName: said(call.name),
      orgnr: record.applicantOrgnr,
      applicantName: record.applicantName,
      state: record.state,
      stateText: text,
      appliedOre: isMadeByCounty(record) ? null : oreOrNull(record.appliedOre),
      grantedOre: oreOrNull(record.grantedOre),
      deadline: record.deadline,
      todo,
      group: groupOf(stateOf(definition, record.state), record, todo),
      unreadMessages,
      updatedAt: record.updatedAt.toISOString(),
      draft: record.submittedOn === null ? await this.draftOf(record, call) : null,
    };
  }

  private async draftOf(record: CaseRecord, call: PublishedCall): Promise<DraftDto | null> {
    const kept = await this.answers.read(record.id);
    if (kept === null) return null;
    return {
      version: record.version,
      savedAt: kept.savedAt.toISOString(),
      savedBy: kept.savedBy,
      open: callStatus(call, dayOfArrival(record, this.clock.today())) === 'open',
    };
  }
}

function groupOf(
  { phase, granted, final }: StateDefinition,
  { submittedOn }: CaseRecord,
  todo: string | null,
): ApplicationGroup {
  if (final === true) return 'over';
  if (submittedOn === null) return 'draft';
  if (todo !== null) return 'todo';
  return granted === true || phase === 'report' ? 'running' : 'processing';
}
