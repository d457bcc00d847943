import { Injectable } from '@nestjs/common';
import { Db } from '@tilsagn/platform/database/db';
import { PLANNED_ANEW } from '@tilsagn/platform/database/preparing-client';
import { conditions, inStates, isTallied, type WorklistFilter } from './worklist-filter';
import { CHOSEN, HITS, lookedUp, MOST_COUNTED, WORDS } from './worklist-search';

export interface WorklistCount {
  readonly total: number;
  /** False: there are more than `total`. */
  readonly totalIsExact: boolean;
  /** Per state under the other filters; null where they are too many to count. */
  readonly counts: Readonly<Record<string, number>> | null;
}

/** The one row that `countSql` gives. */
export interface CountRow {
  /** Cases per state as JSON text. */
  readonly counts: string | null;
  /** The cases of the states asked for, where there are too many to count all. */
  readonly further: number | null;
}

/** How many cases a filter lets through, at a price that does not grow with their number (ADR 0015). */
@Injectable()
export class WorklistCounts {
  constructor(private readonly db: Db) {}

  async of(filter: WorklistFilter): Promise<WorklistCount> {
    const { sql, params } = conditions(filter);
    const words = lookedUp(filter, params);
    const states = isTallied(filter) ? '' : inStates(filter, params);
    const [row] = await this.db.query<CountRow>(
      `${PLANNED_ANEW}${countSql(filter, `${sql}${words}`, states)}`,
      params,
    );
    return countIn(filter, row);
  }
}

/**
 * SQL of a CountRow.
 * @param where the conditions of all filters but that of the states
 * @param states that of the states
 * @param found whether the statement has found the cases of a search already
 */
export function countSql(filter: WorklistFilter, where: string, states: string, found = false): string {
  if (isTallied(filter)) {
    // The filter of the states is sent for the page; here every state counts.
    return `select coalesce(json_object_agg(t.state, t.n), '{}')::text as counts, null::int as further
      from (select c.standing as state, sum(c.n) as n from case_tally c where true${where}
            group by c.standing having sum(c.n) > 0) t`;
  }
  const table = filter.q === undefined ? 'grant_case' : WORDS;
  const upTo = (what: string, more: string): string =>
    `(select ${what} from ${table} c where c.submitted_on is not null${where}${more} limit ${MOST_COUNTED + 1})`;
  const hits = found ? HITS : upTo('c.standing', '');
  // Too many under the other filters; with the states there may be few enough.
  const chosen = found ? CHOSEN : upTo('', states);
  const further = states === '' ? 'null::int' : `(select count(*)::int from ${chosen} c)`;
  return `select coalesce(json_object_agg(t.state, t.n), '{}')::text as counts,
      case when coalesce(sum(t.n), 0) > ${MOST_COUNTED} then ${further} end as further
    from (select c.standing as state, count(*) as n from ${hits} c group by 1) t`;
}

export function countIn(filter: WorklistFilter, row: CountRow | undefined): WorklistCount {
  if (row === undefined) throw new Error('a worklist without a count');
  const counts = JSON.parse(row.counts ?? '{}') as Record<string, number>;
  const byState = new Map(Object.entries(counts));
  const everything = sum([...byState.values()]);
  const { states } = filter;
  if (isTallied(filter) || everything <= MOST_COUNTED) {
    const total = states.length === 0 ? everything : sum(states.map((state) => byState.get(state) ?? 0));
    return { total, totalIsExact: true, counts };
  }
  const { further } = row;
  if (further === null) return { total: MOST_COUNTED, totalIsExact: false, counts: null };
  return { total: Math.min(further, MOST_COUNTED), totalIsExact: further <= MOST_COUNTED, counts: null };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
