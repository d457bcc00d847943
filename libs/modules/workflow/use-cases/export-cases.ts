import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { catalogues } from '@tilsagn/domain/language/sentence';
import en from '@tilsagn/domain/locales/en/export.json';
import nb from '@tilsagn/domain/locales/nb/export.json';
import nn from '@tilsagn/domain/locales/nn/export.json';
import { ok, type Result } from '@tilsagn/domain/result';
import { Clock } from '@tilsagn/platform/clock/clock';
import { osloTime } from '@tilsagn/platform/clock/oslo-time';
import { rowsOfPages } from '@tilsagn/platform/export/rows-of-pages';
import type { Cell, Sheet, SheetColumn } from '@tilsagn/platform/export/sheet';
import { currentLanguage, inLanguage } from '@tilsagn/platform/i18n/request-language';
import type { WorklistDto, WorklistItemDto, WorklistQueryDto } from '../http/worklist.dto';
import { ListCases } from './list-cases';

const SAY = catalogues({ nb, nn, en });
/** So many cases are read at a time. */
const PAGE = 500;

export type CasesToExport = Omit<WorklistQueryDto, 'cursor' | 'limit'>;

/** The worklist as a file: the cases that the filter lets through, in the order of the list, to the last page. */
@Injectable()
export class ExportCases {
  constructor(
    private readonly cases: ListCases,
    private readonly clock: Clock,
  ) {}

  /** Refused: bad_date. */
  async run(query: CasesToExport, actor: Actor): Promise<Result<Sheet>> {
    const language = currentLanguage();
    const read = (cursor?: string): Promise<Result<WorklistDto>> =>
      inLanguage(language, () =>
        this.cases.run({ ...query, limit: PAGE, ...(cursor !== undefined && { cursor }) }, actor),
      );
    const first = await read();
    if (!first.ok) return first;
    const say = SAY(language);
    const { day, time } = osloTime(this.clock.now());
    const filter = Object.entries(query).flatMap(([key, value]: [string, string | number | undefined]) =>
      value === undefined ? [] : [`${key}=${value}`],
    );
    const column = (head: Parameters<typeof say>[0], type: SheetColumn['type'] = 'text'): SheetColumn => ({
      head: say(head),
      type,
    });
    return ok({
      name: say('casesFile'),
      about: [
        [say('filter'), filter.join(', ')],
        [say('valueDate'), this.clock.today()],
        [say('amounts'), say('inKroner')],
        [say('madeBy'), actor.name],
        [say('madeAt'), `${day} ${time}`],
      ],
      columns: [
        column('caseNumber'),
        column('applicant'),
        column('orgnr'),
        column('municipality'),
        column('project'),
        column('call'),
        column('status'),
        column('waitingPlace', 'number'),
        column('applied', 'ore'),
        column('recommended', 'ore'),
        column('granted', 'ore'),
        column('submittedOn', 'date'),
        column('age', 'number'),
        column('deadline', 'date'),
        column('assignee'),
        column('messages', 'number'),
      ],
      rows: rowsOf(first.value, read),
    });
  }
}

async function* rowsOf(
  first: WorklistDto,
  read: (cursor: string) => Promise<Result<WorklistDto>>,
): AsyncGenerator<readonly Cell[]> {
  const following = async (cursor: string): Promise<WorklistDto> => {
    const page = await read(cursor);
    if (!page.ok) throw new Error(`a page of the worklist was refused: ${page.code}`);
    return page.value;
  };
  for await (const item of rowsOfPages(first, following)) yield cellsOf(item);
}

const ore = (amount: number | null): bigint | null => (amount === null ? null : BigInt(amount));

const cellsOf = (item: WorklistItemDto): Cell[] => [
  item.caseNumber,
  item.applicantName,
  item.orgnr,
  item.municipalityName,
  item.title,
  item.callName,
  item.stateText,
  item.waitingPlace,
  ore(item.appliedOre),
  ore(item.recommendedOre),
  ore(item.grantedOre),
  item.submittedOn,
  item.ageDays,
  item.deadline,
  item.assignedTo?.name ?? null,
  item.unreadMessages,
];
