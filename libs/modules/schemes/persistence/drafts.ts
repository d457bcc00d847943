import { Injectable } from '@nestjs/common';
import type { DraftKind, DraftState } from '@tilsagn/domain/schemes/draft';
import { Db } from '@tilsagn/platform/database/db';

/** What a definition says, right or wrong. */
export type Body = Readonly<Record<string, unknown>>;

export interface Draft {
  readonly id: string;
  readonly version: number;
  readonly kind: DraftKind;
  readonly key: string;
  readonly body: Body;
  readonly state: DraftState;
  readonly changedBy: string;
  readonly changedByName: string;
  readonly changedAt: string;
  readonly proposedBy: string | null;
  /** Each who began it or changed what it says. */
  readonly writtenBy: readonly string[];
  readonly proposedByName: string | null;
  readonly proposedAt: string | null;
  readonly comment: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: string | null;
  readonly publishedVersion: number | null;
}

export type NewDraft = Pick<Draft, 'id' | 'kind' | 'key' | 'body'>;

const SELECT = `
  select d.id, d.version, d.kind, d.key, d.body, d.state, d.changed_by as "changedBy",
         coalesce(changer.name, d.changed_by) as "changedByName", d.changed_at as "changedAt",
         d.proposed_by as "proposedBy", case d.written_by when '{}' then array[d.started_by, d.changed_by] else d.written_by end as "writtenBy", coalesce(proposer.name, d.proposed_by) as "proposedByName",
         d.proposed_at as "proposedAt", d.comment, coalesce(decider.name, d.decided_by) as "decidedByName",
         d.decided_at as "decidedAt", d.published_version as "publishedVersion"
  from definition_draft d
  left join actor_name changer on changer.sub = d.changed_by
  left join actor_name proposer on proposer.sub = d.proposed_by
  left join actor_name decider on decider.sub = d.decided_by`;

/** Drafts as rows; at most one that is not decided for each thing. */
@Injectable()
export class Drafts {
  constructor(private readonly db: Db) {}

  async read(id: string): Promise<Draft | undefined> {
    return (await this.db.query<Draft>(`${SELECT} where d.id = $1`, [id]))[0];
  }

  /** As it stands, and nobody else changes it until the running unit of work ends. */
  async lock(id: string): Promise<Draft | undefined> {
    return (await this.db.query<Draft>(`${SELECT} where d.id = $1 for update of d`, [id]))[0];
  }

  /** Those that are worked on or wait for a second person. */
  open(): Promise<Draft[]> {
    return this.db.query(`${SELECT} where d.state in ('draft', 'proposed') order by d.kind, d.key`);
  }

  /** The one that is not decided, if any. */
  async openOf(kind: DraftKind, key: string): Promise<Draft | undefined> {
    const found = await this.db.query<Draft>(
      `${SELECT} where d.kind = $1 and d.key = $2 and d.state in ('draft', 'proposed')`,
      [kind, key],
    );
    return found[0];
  }

  /** Whether it was written; not where there is one already. */
  async add({ id, kind, key, body }: NewDraft, by: string): Promise<boolean> {
    const written = await this.db.execute(
      `insert into definition_draft (id, kind, key, body, started_by, changed_by) values ($1, $2, $3, $4, $5, $5)
       on conflict (kind, key) where state in ('draft', 'proposed') do nothing`,
      [id, kind, key, JSON.stringify(body), by],
    );
    return written === 1;
  }

  async save(id: string, body: Body, by: string): Promise<void> {
    await this.db.query(
      `update definition_draft set body = $2, changed_by = $3, changed_at = clock_timestamp(), version = version + 1
       where id = $1`,
      [id, JSON.stringify(body), by],
    );
  }

  async propose(id: string, by: string): Promise<void> {
    await this.db.query(
      `update definition_draft set state = 'proposed', proposed_by = $2, proposed_at = clock_timestamp(),
              comment = null, version = version + 1 where id = $1`,
      [id, by],
    );
  }

  async sendBack(id: string, comment: string): Promise<void> {
    await this.db.query(
      `update definition_draft set state = 'draft', comment = $2, version = version + 1 where id = $1`,
      [id, comment],
    );
  }

  async decide(
    id: string,
    state: 'published' | 'discarded',
    by: string,
    version: number | null = null,
  ): Promise<void> {
    await this.db.query(
      `update definition_draft set state = $2, decided_by = $3, decided_at = clock_timestamp(),
              published_version = $4, version = version + 1 where id = $1`,
      [id, state, by, version],
    );
  }
}
