import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '@tilsagn/domain/access/actor';
import type { TransitionActor } from '@tilsagn/domain/workflow/definition';
import type { PastAct } from '@tilsagn/domain/workflow/transition';
import { Db } from '@tilsagn/platform/database/db';
import { newId } from '@tilsagn/platform/database/ids';

export interface HistoryRow {
  readonly sequence: number;
  readonly action: string;
  readonly fromState: string | null;
  readonly toState: string;
  readonly actorName: string;
  readonly actorRole: Role | 'system';
  readonly businessDate: string;
  readonly at: Date;
  readonly comment: string | null;
}

interface Act {
  readonly action: string;
  /** Null when the case begins. */
  readonly from: string | null;
  readonly to: string;
  readonly actor: Actor;
  readonly actingRole: TransitionActor;
  readonly today: string;
  readonly comment?: string;
  readonly reasonCode?: string;
}

/** Who did what to a case when; rows are only added. */
@Injectable()
export class CaseHistory {
  constructor(private readonly db: Db) {}

  /** Adds the act; the case's row is locked, so the next number is free. */
  async append(caseId: string, act: Act): Promise<void> {
    const { actor } = act;
    await this.db.query(
      `insert into case_history (id, case_id, sequence, action, from_state, to_state, actor, actor_name,
                                 actor_role, business_date, comment, details)
       select $1, $2, coalesce(max(sequence), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11
       from case_history where case_id = $2`,
      [
        newId(),
        caseId,
        act.action,
        act.from,
        act.to,
        actor.sub,
        actor.name,
        act.actingRole,
        act.today,
        act.comment ?? null,
        JSON.stringify(act.reasonCode === undefined ? {} : { reasonCode: act.reasonCode }),
      ],
    );
  }

  /** Who took which action, oldest first. */
  pastActs(caseId: string): Promise<PastAct[]> {
    return this.db.query(
      'select action, actor as sub from case_history where case_id = $1 order by sequence',
      [caseId],
    );
  }

  /** The whole history, oldest first. */
  rows(caseId: string): Promise<HistoryRow[]> {
    return this.db.query(
      `select sequence, action, from_state as "fromState", to_state as "toState", actor_name as "actorName",
              actor_role as "actorRole", business_date as "businessDate", at, comment
       from case_history where case_id = $1 order by sequence`,
      [caseId],
    );
  }
}
