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
import { HITS, inHits, searched } from './worklist-search';

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

type PlacedRow = WorklistRow & { readonly place: string | null };
type FoundRow = CountRow & (PlacedRow | { readonly id: null });

/** The cases the staff may see, in pages by key, so that the last page is as quick as the first. */
@Injectable()
export class Worklist {
  constructor(
    private readonly db: Db,
    private readonly extras: WorklistExtras,
  ) {}

  /** Refused: bad_cursor. */
  async page(question: WorklistQuestion): Promise<Result<WorklistPage>> {
    const { filter, sort, cursor, limit } = question;
    const after = cursor === undefined ? undefined : readCursor(sort, cursor);
    if (after !== undefined && !after.ok) return after;
    const found = await this.rows(question, after?.value);
    const rows = found.filter(isCase);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return ok({
      rows: shown,
      next: last === undefined ? null : writeCursor(sort, { value: last.place, id: last.id }),
      ...countIn(filter, found[0]),
    });
  }

  /**
   * The page, its number and the unread messages in one question. The page is found in an index first; only its own
   * cases are read. The number stands on the first row, which is empty but for it where the page is.
   */
  private rows({ filter, sort, limit }: WorklistQuestion, after: Place | undefined): Promise<FoundRow[]> {
    const order = orderOf(sort);
    const { sql, params } = conditions(filter);
    const states = inStates(filter, params);
    const most = limit + 1;
    const bySearch = filter.q !== undefined;
    const all = { table: 'grant_case', where: `c.submitted_on is not null${sql}` };
    const sources = bySearch ? inHits(all) : [all];
    const parts = stretches(order, after, params).flatMap((from) =>
      sources.map(
        ({ table, where }) => `(select c.id, c.${order.column} as place from ${table} c
          where ${where}${states}${from} order by ${sorted(order, `c.${order.column}`, 'c.id')} limit ${most})`,
      ),
    );
    return this.db.query(
      `${PLANNED_ANEW}with ${bySearch ? searched(order.column, all.where) : ''}page as (
         select id, place, row_number() over (order by ${sorted(order, 'place', 'id')}) as n
         from (${parts.join(' union all ')}) c order by n limit ${most}),
       found as (
         select page.n, ${casesAs(SHOWN)}, m.name as "municipalityName", p.name as "assigneeName",
                page.place::text as place,
                (select count(*)::int from (${this.extras.unreadMessages()}) u where u.case_id = c.id)
                  as "unreadMessages",
                w.place as "waitingPlace"
         from page join grant_case c on c.id = page.id
         left join municipality m on m.number = c.municipality_number
         left join person p on p.sub = c.assigned_to
         left join waiting_place w on w.case_id = c.id),
       number as (${countSql(filter, sql, states, bySearch ? HITS : undefined)})
       select found.*, first.counts, first.further
       from (select 1 as n) one left join number first on true full join found on found.n = one.n
       order by found.n`,
      params,
    );
  }
}

const isCase = (row: FoundRow): row is PlacedRow & CountRow => row.id !== null;
