import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { ok, type Result } from '@tilsagn/domain/result';
import { daysBetween } from '@tilsagn/domain/calendar/iso-date';
import type { Ore } from '@tilsagn/domain/money/ore';
import { Calls } from '@tilsagn/modules/schemes';
import { Clock } from '@tilsagn/platform/clock/clock';
import { said } from '@tilsagn/platform/i18n/request-language';
import { CaseTexts } from '../case-texts';
import type { WorklistDto, WorklistItemDto, WorklistQueryDto } from '../http/worklist.dto';
import { Worklist, type WorklistRow } from '../persistence/worklist';
import { filterOf } from '../worklist/filter-of';
import { OpenStates } from '../worklist/open-states';

/** A page of the worklist with what its filters are about. */
@Injectable()
export class ListCases {
  constructor(
    private readonly worklist: Worklist,
    private readonly texts: CaseTexts,
    private readonly calls: Calls,
    private readonly open: OpenStates,
    private readonly clock: Clock,
  ) {}

  /** Refused: bad_cursor, bad_date. */
  async run(query: WorklistQueryDto, actor: Actor): Promise<Result<WorklistDto>> {
    const { sort = '-submittedOn', limit = 50, cursor } = query;
    const today = this.clock.today();
    const filter = filterOf(query, { actor, today, open: await this.open.all() });
    if (!filter.ok) return filter;
    const page = await this.worklist.page({ filter: filter.value, sort, cursor, limit });
    if (!page.ok) return page;
    const { rows, ...rest } = page.value;
    const items: WorklistItemDto[] = [];
    const known = new Map<string, Words>();
    for (const row of rows) {
      const standing = standingOf(row);
      const words = known.get(standing) ?? (await this.words(row));
      known.set(standing, words);
      items.push(itemOf(row, words, today));
    }
    return ok({ ...rest, items });
  }

  private async words(row: WorklistRow): Promise<Words> {
    const call = await this.calls.byKey(row.callKey);
    const { text: stateText, awaits: deadlineText } = await this.texts.forStaff(row);
    return { appliedFor: call.kind === 'application', callName: said(call.name), stateText, deadlineText };
  }
}

interface Words extends Pick<WorklistItemDto, 'callName' | 'stateText' | 'deadlineText'> {
  /** False for an award that the county makes itself: nobody asked for a sum, and nobody sent it in. */
  readonly appliedFor: boolean;
}

/** Cases that are alike in this are told of in the same words. */
const standingOf = ({ callKey, workflowId, state, origin, outcome }: WorklistRow): string =>
  [callKey, workflowId, state, origin, outcome].join(' ');

function itemOf(row: WorklistRow, { appliedFor, ...words }: Words, today: string): WorklistItemDto {
  const { submittedOn, decidedOn, assignedTo, assigneeName } = row;
  return {
    id: row.id,
    version: row.version,
    caseNumber: row.caseNumber,
    applicantName: row.applicantName,
    orgnr: row.applicantOrgnr,
    municipalityName: row.municipalityName,
    callKey: row.callKey,
    title: row.title,
    state: row.state,
    ...words,
    appliedOre: appliedFor ? inJson(row.appliedOre) : null,
    recommendedOre: inJson(row.recommendedOre),
    grantedOre: inJson(row.grantedOre),
    submittedOn: appliedFor ? submittedOn : null,
    ageDays: submittedOn === null || decidedOn !== null ? null : daysBetween(submittedOn, today),
    waitingPlace: row.waitingPlace,
    deadline: row.deadline,
    deadlineText: row.deadline === null ? null : words.deadlineText,
    assignedTo: assignedTo === null ? null : { sub: assignedTo, name: assigneeName ?? assignedTo },
    unreadMessages: row.unreadMessages,
  };
}

const inJson = (ore: Ore | null): number | null => (ore === null ? null : Number(ore));
