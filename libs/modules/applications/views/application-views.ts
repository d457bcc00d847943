import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import {
  CaseDefinitions,
  CaseFile,
  CaseHistory,
  CaseTexts,
  CaseWorkflow,
  type CaseRecord,
} from '@tilsagn/modules/workflow';
import type { ApplicationView } from '../http/application-view.dto';
import { AnswersStore } from '../persistence/answers';
import { ApplicationPartsReader } from './application-parts';
import { oreOrNull } from './numbers';
import { timelineOf } from './timeline';
import { todoOf } from './todo';

/** An application as its applicant reads it, with the parts that the modules above give. */
@Injectable()
export class ApplicationViews {
  constructor(
    private readonly parts: ApplicationPartsReader,
    private readonly answers: AnswersStore,
    private readonly workflow: CaseWorkflow,
    private readonly definitions: CaseDefinitions,
    private readonly history: CaseHistory,
    private readonly texts: CaseTexts,
    private readonly file: CaseFile,
  ) {}

  async of(record: CaseRecord, actor: Actor): Promise<ApplicationView> {
    const { actions } = await this.workflow.allowed(record, actor);
    const { text, phase } = await this.texts.forApplicant(record);
    const kept = await this.answers.read(record.id);
    return {
      id: record.id,
      version: record.version,
      caseNumber: record.caseNumber,
      title: record.title,
      language: record.language,
      state: record.state,
      stateText: text,
      phase,
      ...(await this.parts.of(record)),
      answers: kept?.answers ?? {},
      savedAt: kept?.savedAt.toISOString() ?? null,
      savedBy: kept?.savedBy ?? null,
      allowedActions: actions,
      timeline: timelineOf(
        await this.definitions.workflowOf(record),
        record.state,
        await this.history.rows(record.id),
      ),
      todo: todoOf(actions, record.deadline),
      deadline: record.deadline,
      submittedOn: record.submittedOn,
      appliedOre: oreOrNull(record.appliedOre),
      grantedOre: oreOrNull(record.grantedOre),
      ...(await this.file.applicantParts(record, actor)),
    };
  }
}
