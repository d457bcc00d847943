import { Injectable } from '@nestjs/common';
import { Db } from '@tilsagn/platform/database/db';
import { conditions, inStates, isTallied, type WorklistFilter } from './worklist-filter';

/** What the tallies do not know is counted up to here; beyond it, «more than a thousand» tells as much. */
export const MOST_COUNTED = 1_000;

export interface WorklistCount {
  readonly total: number;
  /** False: there are more than `total`. */
  readonly totalIsExact: boolean;
  /** Per state under the other filters; null where they are too many to count. */
  readonly counts: Readonly<Record<string, number>> | null;
}

interface StateCount {
  readonly state: string;
  readonly n: number;
}

/** How many cases a filter lets through, at a price that does not grow with their number (ADR 0015). */
@Injectable()
export class WorklistCounts {
  constructor(private readonly db: Db) {}

  async of(filter: WorklistFilter): Promise<WorklistCount> {
    const rows = isTallied(filter) ? await this.tallied(filter) : await this.counted(filter);
    const counts = Object.fromEntries(rows.map(({ state, n }) => [state, n]));
    const everything = sum(rows);
    if (!isTallied(filter) && everything > MOST_COUNTED) return this.beyond(filter);
    const { states } = filter;
    const total = states.length === 0 ? everything : sum(rows.filter(({ state }) => states.includes(state)));
    return { total, totalIsExact: true, counts };
  }

  private tallied(filter: WorklistFilter): Promise<StateCount[]> {
    const { sql, params } = conditions(filter);
    return this.db.query(
      `select c.standing as state, sum(c.n)::int as n from case_tally c where true${sql}
       group by c.standing having sum(c.n) > 0 order by 1`,
      params,
    );
  }

  private counted(filter: WorklistFilter): Promise<StateCount[]> {
    const { sql, params } = conditions(filter);
    return this.db.query(
      `select standing as state, count(*)::int as n
       from (select c.standing from grant_case c where c.submitted_on is not null${sql}
             limit ${MOST_COUNTED + 1}) c
       group by standing order by 1`,
      params,
    );
  }

  /** Too many under the other filters; with the states there may be few enough. */
  private async beyond(filter: WorklistFilter): Promise<WorklistCount> {
    if (filter.states.length === 0) return { total: MOST_COUNTED, totalIsExact: false, counts: null };
    const { sql, params } = conditions(filter);
    const states = inStates(filter, params);
    const [row] = await this.db.query<{ n: number }>(
      `select count(*)::int as n
       from (select from grant_case c where c.submitted_on is not null${sql}${states}
             limit ${MOST_COUNTED + 1}) c`,
      params,
    );
    const n = row?.n ?? 0;
    return { total: Math.min(n, MOST_COUNTED), totalIsExact: n <= MOST_COUNTED, counts: null };
  }
}

const sum = (rows: readonly StateCount[]): number => rows.reduce((total, { n }) => total + n, 0);
