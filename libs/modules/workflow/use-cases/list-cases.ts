import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { ok, type Result } from '@tilsagn/domain/result';
import { daysBetween } from '@tilsagn/domain/calendar/iso-date';
import { Calls } from '@tilsagn/modules/schemes';
import { Clock } from '@tilsagn/platform/clock/clock';
import { CaseTexts } from '../case-texts';
import type { WorklistDto, WorklistItemDto, WorklistQueryDto } from '../http/worklist.dto';
import { Worklist, type WorklistRow } from '../persistence/worklist';

/** A page of the worklist with what its filters are about. */
@Injectable()
export class ListCases {
  constructor(
    private readonly worklist: Worklist,
    private readonly texts: CaseTexts,
    private readonly calls: Calls,
    private readonly clock: Clock,
  ) {}

  /** Refused: bad_cursor. */
  async run(query: WorklistQueryDto, actor: Actor): Promise<Result<WorklistDto>> {
    const { state, assignee, sort = '-submittedOn', limit = 50 } = query;
    const page = await this.worklist.page({
      states: state?.split(',').filter((each) => each !== '') ?? [],
      call: query.call,
      assignee: assignee === 'me' ? actor.sub : assignee,
      q: query.q,
      sort,
      cursor: query.cursor,
      limit,
    });
    if (!page.ok) return page;
    const { rows, next, total, counts } = page.value;
    return ok({ total, counts, next, items: await Promise.all(rows.map((row) => this.item(row))) });
  }

  private async item(row: WorklistRow): Promise<WorklistItemDto> {
    const { record, municipalityName, assigneeName } = row;
    const { assignedTo, submittedOn, decidedOn } = record;
    return {
      id: record.id,
      caseNumber: record.caseNumber,
      applicantName: record.applicantName,
      orgnr: record.applicantOrgnr,
      municipalityName,
      callKey: record.callKey,
      callName: (await this.calls.byKey(record.callKey)).name.nb,
      title: record.title,
      state: record.state,
      stateText: (await this.texts.forStaff(record)).text,
      appliedOre: record.appliedOre === null ? null : Number(record.appliedOre),
      recommendedOre: record.recommendedOre === null ? null : Number(record.recommendedOre),
      grantedOre: record.grantedOre === null ? null : Number(record.grantedOre),
      submittedOn,
      ageDays:
        submittedOn === null || decidedOn !== null ? null : daysBetween(submittedOn, this.clock.today()),
      deadline: record.deadline,
      assignedTo: assignedTo === null ? null : { sub: assignedTo, name: assigneeName ?? assignedTo },
    };
  }
}
