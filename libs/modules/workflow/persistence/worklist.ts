import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@tilsagn/domain/result';
import { Db } from '@tilsagn/platform/database/db';
import type { CaseRecord } from '../case-record';
import type { WorklistSort } from '../http/worklist.dto';
import { CASE_COLUMNS } from './case-columns';
import { orderOf, readCursor, writeCursor, type Place, type WorklistOrder } from './worklist-order';

/** Where a case stands; one of a time before this system stands nowhere in it, whatever came of it then. */
const STANDING = `case when c.workflow_id is null then 'imported' else c.state end`;

export interface WorklistFilter {
  /** States, or «imported» for cases from before this system. None: all. */
  readonly states: readonly string[];
  readonly call: string | undefined;
  /** A sub, or «none». */
  readonly assignee: string | undefined;
  readonly q: string | undefined;
  readonly sort: WorklistSort;
  readonly cursor: string | undefined;
  readonly limit: number;
}

export interface WorklistRow {
  readonly record: CaseRecord;
  readonly municipalityName: string | null;
  readonly assigneeName: string | null;
}

export interface WorklistPage {
  readonly rows: readonly WorklistRow[];
  readonly next: string | null;
  readonly total: number;
  /** Per state and for «imported», under the other filters. */
  readonly counts: Readonly<Record<string, number>>;
}

type PlainRow = CaseRecord & {
  readonly municipalityName: string | null;
  readonly assigneeName: string | null;
  readonly place: string | null;
};

/** The cases the staff may see, in pages by key, so that the last page is as quick as the first. */
@Injectable()
export class Worklist {
  constructor(private readonly db: Db) {}

  /** Refused: bad_cursor. */
  async page(filter: WorklistFilter): Promise<Result<WorklistPage>> {
    const { sort, cursor, limit, states } = filter;
    const after = cursor === undefined ? undefined : readCursor(sort, cursor);
    if (after !== undefined && !after.ok) return after;

    const counts = await this.counts(filter);
    const rows = await this.rows(filter, after?.value);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const counted = states.length === 0 ? Object.keys(counts) : states;
    return ok({
      rows: shown.map(({ municipalityName, assigneeName, place: _, ...record }) => ({
        record,
        municipalityName,
        assigneeName,
      })),
      next: last === undefined ? null : writeCursor(sort, { value: last.place, id: last.id }),
      total: counted.reduce((sum, state) => sum + (counts[state] ?? 0), 0),
      counts,
    });
  }

  private rows(filter: WorklistFilter, after: Place | undefined): Promise<PlainRow[]> {
    const order = orderOf(filter.sort);
    const { sql, params } = conditions(filter);
    const way = order.descending ? 'desc' : 'asc';
    if (filter.states.length > 0) params.push(filter.states);
    const inStates = filter.states.length > 0 ? `and ${STANDING} = any($${params.length})` : '';
    const from = after === undefined ? '' : `and ${afterPlace(order, after, params)}`;
    return this.db.query(
      `select ${CASE_COLUMNS}, m.name as "municipalityName", p.name as "assigneeName",
              c.${order.column}::text as place
       from grant_case c
       left join municipality m on m.number = c.municipality_number
       left join person p on p.sub = c.assigned_to
       where ${sql} ${inStates} ${from}
       order by c.${order.column} ${way} ${order.optional ? 'nulls last' : ''}, c.id ${way}
       limit ${filter.limit + 1}`,
      params,
    );
  }

  private async counts(filter: WorklistFilter): Promise<Record<string, number>> {
    const { sql, params } = conditions(filter);
    const rows = await this.db.query<{ state: string; n: number }>(
      `select ${STANDING} as state, count(*)::int as n from grant_case c where ${sql} group by 1 order by 1`,
      params,
    );
    return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
  }
}

/** What all filters but that of the states let through; drafts are nobody's but the applicant's. */
function conditions({ call, assignee, q }: WorklistFilter): { sql: string; params: unknown[] } {
  const params: unknown[] = [];
  const place = (value: unknown): string => `$${params.push(value)}`;
  const parts = ['c.submitted_on is not null'];
  if (call !== undefined) parts.push(`c.call_key = ${place(call)}`);
  if (assignee === 'none') parts.push('c.assigned_to is null');
  else if (assignee !== undefined) parts.push(`c.assigned_to = ${place(assignee)}`);
  if (q !== undefined) {
    const like = place(`%${q.replace(/[\\%_]/g, '\\$&')}%`);
    parts.push(`(c.case_number ilike ${like} or c.applicant_name ilike ${like}
      or c.applicant_orgnr ilike ${like} or c.title ilike ${like})`);
  }
  return { sql: parts.join(' and '), params };
}

/** Rows after a place in the order. */
function afterPlace(order: WorklistOrder, { value, id }: Place, params: unknown[]): string {
  const { column, type, descending, optional } = order;
  const beyond = descending ? '<' : '>';
  const idPlace = `$${params.push(id)}::uuid`;
  if (value === null) return `c.${column} is null and c.id ${beyond} ${idPlace}`;
  const further = `(c.${column}, c.id) ${beyond} ($${params.push(value)}::${type}, ${idPlace})`;
  return optional ? `(c.${column} is null or ${further})` : further;
}
