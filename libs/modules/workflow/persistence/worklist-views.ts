import { Injectable } from '@nestjs/common';
import { Db } from '@tilsagn/platform/database/db';
import { newId } from '@tilsagn/platform/database/ids';
import type { SavedFilterDto, WorklistColumn } from '../http/worklist-view.dto';

export interface ViewContent {
  readonly name: string;
  readonly shared: boolean;
  readonly filter: SavedFilterDto;
  readonly columns: WorklistColumn[];
}

export interface WorklistView extends ViewContent {
  readonly id: string;
  readonly version: number;
  readonly owner: string;
  readonly ownerName: string;
}

const COLUMNS = `v.id, v.version, v.name, v.shared, v.filter, v.columns, v.owner,
  coalesce((select p.name from person p where p.sub = v.owner), v.owner) as "ownerName"`;

/** Worklists that somebody gave a name. */
@Injectable()
export class WorklistViews {
  constructor(private readonly db: Db) {}

  /** A person's own and those that others share, by name. */
  seenBy(sub: string): Promise<WorklistView[]> {
    return this.db.query(
      `select ${COLUMNS} from worklist_view v where v.owner = $1 or v.shared
       order by v.owner <> $1, lower(v.name), v.id limit 500`,
      [sub],
    );
  }

  /** A person's own, and nobody else changes it until the running unit of work ends; null where it is not theirs. */
  async lockOwn(id: string, sub: string): Promise<WorklistView | null> {
    const [row] = await this.db.query<WorklistView>(
      `select ${COLUMNS} from worklist_view v where v.id = $1 and v.owner = $2 for update`,
      [id, sub],
    );
    return row ?? null;
  }

  /** How many a person has; another view of theirs waits until the running unit of work ends. */
  async countOf(sub: string): Promise<number> {
    await this.db.query(`select pg_advisory_xact_lock(hashtextextended('worklist_view ' || $1, 0))`, [sub]);
    const [row] = await this.db.query<{ n: number }>(
      'select count(*)::int as n from worklist_view where owner = $1',
      [sub],
    );
    return row?.n ?? 0;
  }

  /** Whether a person has another of that name. */
  async isTaken(name: string, sub: string, butNot?: string): Promise<boolean> {
    const rows = await this.db.query(
      'select from worklist_view where owner = $1 and name = $2 and id is distinct from $3',
      [sub, name, butNot ?? null],
    );
    return rows.length > 0;
  }

  add(content: ViewContent, owner: string): Promise<WorklistView> {
    return this.one(
      `insert into worklist_view as v (id, owner, name, shared, filter, columns)
       values ($1, $2, $3, $4, $5, $6) returning ${COLUMNS}`,
      [newId(), owner, ...values(content)],
    );
  }

  change(id: string, content: ViewContent): Promise<WorklistView> {
    return this.one(
      `update worklist_view v set name = $2, shared = $3, filter = $4, columns = $5, version = v.version + 1,
              updated_at = clock_timestamp()
       where v.id = $1 returning ${COLUMNS}`,
      [id, ...values(content)],
    );
  }

  async remove(id: string): Promise<void> {
    await this.db.query('delete from worklist_view where id = $1', [id]);
  }

  private async one(sql: string, params: unknown[]): Promise<WorklistView> {
    const [row] = await this.db.query<WorklistView>(sql, params);
    if (row === undefined) throw new Error('a view was not written');
    return row;
  }
}

const values = ({ name, shared, filter, columns }: ViewContent): unknown[] => [
  name,
  shared,
  JSON.stringify(filter),
  columns,
];
