import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { UnreadMessages } from '@tilsagn/modules/messages';
import { CompanyStops, companyStopDto } from '@tilsagn/modules/organisations';
import { Calls } from '@tilsagn/modules/schemes';
import {
  CaseFile,
  CaseTexts,
  CaseWorkflow,
  People,
  hindranceDtos,
  isHistorical,
  isMadeByCounty,
  type CaseRecord,
} from '@tilsagn/modules/workflow';
import { said } from '@tilsagn/platform/i18n/request-language';
import type { CaseView } from '../http/case-view.dto';
import { AnswersStore } from '../persistence/answers';
import { WaitingLine } from '../persistence/waiting-line';
import { ApplicationPartsReader } from './application-parts';
import { EntryViews } from './entry-views';
import { oreOrNull } from './numbers';

type Parts = Pick<CaseView, 'call' | 'applicant' | 'form' | 'attachments' | 'attachmentRules'>;

/** A case as the staff read it, with the parts that the modules above give. */
@Injectable()
export class CaseViews {
  constructor(
    private readonly parts: ApplicationPartsReader,
    private readonly answers: AnswersStore,
    private readonly calls: Calls,
    private readonly workflow: CaseWorkflow,
    private readonly texts: CaseTexts,
    private readonly people: People,
    private readonly file: CaseFile,
    private readonly unread: UnreadMessages,
    private readonly waiting: WaitingLine,
    private readonly stops: CompanyStops,
    private readonly entries: EntryViews,
  ) {}

  async of(record: CaseRecord, actor: Actor): Promise<CaseView> {
    const [
      { actions, hindrances },
      { text, phase },
      parts,
      answers,
      assignedTo,
      unread,
      waitingPlace,
      stop,
      given,
      entry,
    ] = await Promise.all([
      this.workflow.allowed(record, actor),
      this.texts.forStaff(record),
      isHistorical(record) ? this.historical(record) : this.parts.of(record),
      this.answers.submitted(record.id),
      record.assignedTo === null ? null : this.people.named(record.assignedTo),
      this.unread.of([record.id], 'staff'),
      this.waiting.placeOf(record.id),
      this.stops.standing(record.applicantOrgnr),
      this.file.staffParts(record, actor),
      this.entries.of(record),
    ]);
    const { id, version, caseNumber, state, title, purpose, applicantName, applicantOrgnr } = record;
    const { submittedOn, decidedOn, deadline } = record;
    return {
      id,
      version,
      caseNumber,
      madeByCounty: isMadeByCounty(record),
      language: record.language,
      state,
      stateText: text,
      phase,
      title,
      purpose,
      applicantName,
      orgnr: applicantOrgnr,
      stop: stop === null ? null : companyStopDto(stop),
      ...parts,
      answers: answers ?? {},
      submittedOn,
      waitingPlace,
      entry,
      appliedOre: oreOrNull(record.appliedOre),
      recommendedOre: oreOrNull(record.recommendedOre),
      grantedOre: oreOrNull(record.grantedOre),
      decidedOn,
      deadline,
      assignedTo,
      unreadMessages: unread.get(id) ?? 0,
      allowedActions: actions,
      hindrances: hindranceDtos(hindrances),
      ...given,
    };
  }

  private async historical({ callKey }: CaseRecord): Promise<Parts> {
    const { key, name, closesOn } = await this.calls.byKey(callKey);
    return {
      call: { key, name: said(name), closesOn, status: 'closed', full: false },
      applicant: null,
      form: null,
      attachments: [],
      attachmentRules: [],
    };
  }
}
