import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { answerBy } from '@tilsagn/domain/applications/answer-by';
import { deadlineMeans } from '@tilsagn/domain/workflow/deadline-means';
import { UnreadMessages } from '@tilsagn/modules/messages';
import {
  CaseDefinitions,
  CaseFile,
  CaseHistory,
  CaseTexts,
  CaseWorkflow,
  isMadeByCounty,
  type CaseRecord,
} from '@tilsagn/modules/workflow';
import { Clock } from '@tilsagn/platform/clock/clock';
import { said } from '@tilsagn/platform/i18n/request-language';
import type { ApplicationView } from '../http/application-view.dto';
import { AnswersStore } from '../persistence/answers';
import { Copies } from '../persistence/copies';
import { WaitingLine } from '../persistence/waiting-line';
import { ApplicationPartsReader } from './application-parts';
import { deadlinesOf, withReportDay } from './deadlines';
import { EntryViews } from './entry-views';
import { oreOrNull } from './numbers';
import { statusOf } from './status';
import { timelineOf } from './timeline';
import { todoNow } from './todo';

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
    private readonly unread: UnreadMessages,
    private readonly waiting: WaitingLine,
    private readonly copies: Copies,
    private readonly entries: EntryViews,
    private readonly clock: Clock,
  ) {}

  async of(record: CaseRecord, actor: Actor): Promise<ApplicationView> {
    const { actions } = await this.workflow.allowed(record, actor);
    const { text, phase } = await this.texts.forApplicant(record);
    const kept = await this.answers.read(record.id);
    const definition = await this.definitions.workflowOf(record);
    const rules = await this.definitions.ruleSetOf(record);
    const parts = await this.file.applicantParts(record, actor);
    return {
      id: record.id,
      version: record.version,
      caseNumber: record.caseNumber,
      madeByCounty: isMadeByCounty(record),
      title: record.title,
      language: record.language,
      state: record.state,
      stateText: text,
      phase,
      status: statusOf(definition, record, this.clock.today()),
      deadlines: withReportDay(deadlinesOf(record, definition, rules, actions), parts.activityReports),
      unreadMessages: (await this.unread.of([record.id], 'applicant')).get(record.id) ?? 0,
      ...(await this.parts.of(record)),
      answers: kept?.answers ?? {},
      savedAt: kept?.savedAt.toISOString() ?? null,
      savedBy: kept?.savedBy ?? null,
      emptiedAt: kept?.emptiedAt?.toISOString() ?? null,
      copy: await this.copy(record),
      entry: await this.entries.of(record),
      allowedActions: actions,
      timeline: timelineOf(definition, record.state, await this.history.rows(record.id), {
        madeByCounty: isMadeByCounty(record),
        receivedOn: record.receivedOn,
      }),
      todo: todoNow(actions, record.deadline, deadlineMeans(definition, record.state), this.clock.today()),
      deadline: record.deadline,
      submittedOn: record.submittedOn,
      waitingPlace: await this.waiting.placeOf(record.id),
      sent: await this.sent(record),
      appliedOre: oreOrNull(record.appliedOre),
      grantedOre: oreOrNull(record.grantedOre),
      ...parts,
    };
  }

  private async copy({ id }: CaseRecord): Promise<ApplicationView['copy']> {
    const copy = await this.copies.of(id);
    if (copy === null) return null;
    return { ...copy, leftOut: copy.leftOut.map((each) => ({ ...each, label: said(each.label) })) };
  }

  private async sent(record: CaseRecord): Promise<ApplicationView['sent']> {
    const { id, submittedOn } = record;
    const [first] = submittedOn === null || isMadeByCounty(record) ? [] : await this.answers.versions(id);
    if (first === undefined || submittedOn === null) return null;
    return {
      at: first.submittedAt.toISOString(),
      by: first.submittedBy.name,
      answerBy: answerBy(submittedOn),
    };
  }
}
