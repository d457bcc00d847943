import { Injectable } from '@nestjs/common';
import type { FrameAct } from '@tilsagn/domain/ledger/frame-acts';
import type { Effect, FrameProposal, ProposalState } from '@tilsagn/domain/ledger/frame-proposals';
import { Db } from '@tilsagn/platform/database/db';
import type { Stretch } from '@tilsagn/platform/export/rows-of-pages';

export interface NewProposal {
  readonly id: string;
  readonly act: FrameAct;
  readonly effects: readonly Effect[];
  readonly proposedBy: string;
  readonly expiresOn: string;
}

export interface Decided {
  readonly state: 'approved' | 'rejected' | 'withdrawn';
  readonly by: string;
  readonly comment?: string;
  readonly transferIds?: readonly string[];
}

const COLUMNS = `p.id, p.version, p.act, p.effects, p.proposed_by as "proposedBy",
  coalesce(proposer.name, p.proposed_by) as "proposedByName", p.proposed_at as "proposedAt",
  p.expires_on as "expiresOn", coalesce(decider.name, p.decided_by) as "decidedByName", p.decided_at as "decidedAt",
  p.comment, p.transfer_ids as "transferIds"`;
const STATE = (today: string) =>
  `case when p.state = 'proposed' and p.expires_on < ${today}::date then 'expired' else p.state end`;
const FROM = `frame_proposal p left join actor_name proposer on proposer.sub = p.proposed_by
  left join actor_name decider on decider.sub = p.decided_by`;

/** More are not listed; those that wait come first. */
const MOST = 200;

/** Proposals as rows. Expired is no state of the row: it follows from the business date. */
@Injectable()
export class FrameProposals {
  constructor(private readonly db: Db) {}

  /** Those that wait first, then the newest; at most 200 unless told. */
  list(
    today: string,
    state?: ProposalState,
    { most, after }: Stretch<FrameProposal> = { most: MOST },
  ): Promise<FrameProposal[]> {
    return this.db.query(
      `select * from (select ${COLUMNS}, ${STATE('$1')} as state from ${FROM}) as shown
        where ($2::text is null or state = $2)
          and ($3::uuid is null or (state = 'proposed', "proposedAt", id)
                                 < ($4::boolean, (select proposed_at from frame_proposal where id = $3), $3))
        order by (state = 'proposed') desc, "proposedAt" desc, id desc limit $5`,
      [today, state ?? null, after?.id ?? null, after?.state === 'proposed', most],
    );
  }

  /** How many there are, and how many of them wait. */
  async count(today: string): Promise<{ readonly waiting: number; readonly all: number }> {
    const [row] = await this.db.query<{ waiting: number; all: number }>(
      `select count(*) filter (where state = 'proposed' and expires_on >= $1)::integer as waiting,
              count(*)::integer as "all" from frame_proposal`,
      [today],
    );
    return { waiting: row?.waiting ?? 0, all: row?.all ?? 0 };
  }

  read(id: string, today: string): Promise<FrameProposal | undefined> {
    return this.one(`select ${COLUMNS}, ${STATE('$2')} as state from ${FROM} where p.id = $1`, [id, today]);
  }

  /** As it stands, and nobody else decides it until the running unit of work ends. */
  lock(id: string, today: string): Promise<FrameProposal | undefined> {
    return this.one(
      `select ${COLUMNS}, ${STATE('$2')} as state from ${FROM} where p.id = $1 for update of p`,
      [id, today],
    );
  }

  async add({ id, act, effects, proposedBy, expiresOn }: NewProposal): Promise<void> {
    await this.db.query(
      `insert into frame_proposal (id, kind, act, frame, year, decision_ref, source_ref, reason, effects, proposed_by, expires_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        id,
        act.kind,
        JSON.stringify(act),
        act.frame ?? null,
        act.year ?? null,
        act.decisionRef ?? null,
        act.sourceRef ?? null,
        act.reason ?? null,
        JSON.stringify(effects),
        proposedBy,
        expiresOn,
      ],
    );
  }

  async decide(id: string, { state, by, comment, transferIds = [] }: Decided): Promise<void> {
    await this.db.query(
      `update frame_proposal set state = $2, decided_by = $3, decided_at = clock_timestamp(), comment = $4,
              transfer_ids = $5, version = version + 1 where id = $1`,
      [id, state, by, comment ?? null, transferIds],
    );
  }

  private async one(sql: string, params: unknown[]): Promise<FrameProposal | undefined> {
    const [row] = await this.db.query<FrameProposal>(sql, params);
    return row;
  }
}
