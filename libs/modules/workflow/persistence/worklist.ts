import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@tilsagn/domain/result';
import { Db } from '@tilsagn/platform/database/db';
import { PLANNED_ANEW } from '@tilsagn/platform/database/preparing-client';
import type { CaseRecord } from '../case-record';
import type { WorklistSort } from '../worklist/sorts';
import { WorklistExtras } from '../worklist/worklist-contributor';
import { casesAs } from './case-columns';
import { countIn, countSql, type CountRow, type WorklistCount } from './worklist-counts';
import { conditions, inStates, type WorklistFilter } from './worklist-filter';
import { orderOf, readCursor, sorted, stretches, writeCursor, type Place } from './worklist-order';
import { inChosen, lookedUp, searched, withWords } from './worklist-search';

const SHOWN = [
  'id',
  'version',
  'caseNumber',
  'origin',
  'callKey',
  'state',
  'outcome',
  'workflowId',
  'applicantName',
  'applicantOrgnr',
  'title',
  'appliedOre',
  'recommendedOre',
  'grantedOre',
  'submittedOn',
  'decidedOn',
  'deadline',
  'assignedTo',
] as const satisfies readonly (keyof CaseRecord)[];

export interface WorklistRow extends Pick<CaseRecord, (typeof SHOWN)[number]> {
  readonly municipalityName: string | null;
  readonly assigneeName: string | null;
  readonly unreadMessages: number;
  readonly waitingPlace: number | null;
}

export interface WorklistQuestion {
  readonly filter: WorklistFilter;
  readonly sort: WorklistSort;
  readonly cursor: string | undefined;
  readonly limit: number;
}

export interface WorklistPage extends WorklistCount {
  readonly rows: readonly WorklistRow[];
  readonly next: string | null;
}

/** The cases of a page, and their number. */
interface FoundPage extends CountRow {
  /** Their ids in order, as PostgreSQL writes an array; null where there is none. */
  readonly ids: string | null;
  readonly last: string | null;
  readonly goesOn: boolean;
  /** What the last one has in the column of the order. */
  readonly place: string | null;
}

/** The cases the staff may see, in pages by key, so that the last page is as quick as the first. */
@Injectable()
export class Worklist {
  constructor(
    private readonly db: Db,
    private readonly extras: WorklistExtras,
  ) {}

  /** Refused: bad_cursor. */
  async page(question: WorklistQuestion): Promise<Result<WorklistPage>> {
    const { filter, sort, cursor } = question;
    const after = cursor === undefined ? undefined : readCursor(sort, cursor);
    if (after !== undefined && !after.ok) return after;
    const found = await this.find(question, after?.value);
    const { ids, last, goesOn, place } = found;
    return ok({
      rows: ids === null ? [] : await this.read(ids),
      next: goesOn && last !== null ? writeCursor(sort, { value: place, id: last }) : null,
      ...countIn(filter, found),
    });
  }

  /** Which cases stand on the page, found in an index, and how many there are. */
  private async find(
    { filter, sort, limit }: WorklistQuestion,
    after: Place | undefined,
  ): Promise<FoundPage> {
    const order = orderOf(sort);
    const { sql, params } = conditions(filter);
    const states = inStates(filter, params);
    const most = limit + 1;
    const bySearch = filter.q !== undefined;
    const looked = bySearch ? `${sql}${lookedUp(filter, params)}` : sql;
    const all = {
      table: 'grant_case',
      where: `c.submitted_on is not null${sql}${withWords(filter, params)}`,
    };
    const sources = bySearch ? inChosen(all) : [all];
    const parts = stretches(order, after, params).flatMap((from) =>
      sources.map(
        ({ table, where }) => `(select c.id, c.${order.column} as place from ${table} c
          where ${where}${states}${from} order by ${sorted(order, `c.${order.column}`, 'c.id')} limit ${most})`,
      ),
    );
    const search = bySearch ? searched({ where: looked, states, column: order.column }) : '';
    const [found] = await this.db.query<FoundPage>(
      `${PLANNED_ANEW}with ${search}page as (
         select id, place, row_number() over (order by ${sorted(order, 'place', 'id')}) as n
         from (${parts.join(' union all ')}) c order by n limit ${most})
       select * from (${countSql(filter, looked, states, bySearch)}) number,
         (select array_agg(id order by n) filter (where n <= ${limit})::text as ids, count(*) > ${limit} as "goesOn",
                 max(id::text) filter (where n = ${limit}) as last,
                 max(place::text) filter (where n = ${limit}) as place from page) ids`,
      params,
    );
    if (found === undefined) throw new Error('a worklist without a count');
    return found;
  }

  /** What the list shows of cases, in their order; planned once, whatever they were found by. */
  private read(ids: string): Promise<WorklistRow[]> {
    return this.db.query(
      `select ${casesAs(SHOWN)}, m.name as "municipalityName", p.name as "assigneeName",
              (select count(*)::int from (${this.extras.unreadMessages()}) u where u.case_id = c.id)
                as "unreadMessages",
              w.place as "waitingPlace"
       from unnest($1::uuid[]) with ordinality as page (id, n)
       join grant_case c on c.id = page.id
       left join municipality m on m.number = c.municipality_number
       left join person p on p.sub = c.assigned_to
       left join waiting_place w on w.case_id = c.id
       order by page.n`,
      [ids],
    );
  }
}
