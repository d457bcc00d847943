import { Injectable } from '@nestjs/common';
import type { RecoveryKind, RecoveryState } from '@tilsagn/domain/disbursements/recovery';
import type { Ore } from '@tilsagn/domain/money/ore';
import type { Plan } from '@tilsagn/domain/workflow/transition';
import { Db } from '@tilsagn/platform/database/db';
import { newId } from '@tilsagn/platform/database/ids';

export interface RecoveryAct {
  readonly kind: RecoveryKind;
  readonly amountOre: Ore;
  readonly action: string;
  readonly fromState: RecoveryState | 'new';
  readonly toState: RecoveryState;
  readonly actorName: string;
  readonly actorRole: string;
  /** 'YYYY-MM-DD'. */
  readonly businessDate: string;
  readonly at: Date;
  readonly comment: string | null;
}

interface By {
  readonly actor: { readonly sub: string; readonly name: string };
  readonly today: string;
  readonly comment?: string | undefined;
}

/** Who did what to a recovery when; rows are only added. */
@Injectable()
export class RecoveryHistory {
  constructor(private readonly db: Db) {}

  /** Adds the act; the case's row is locked, so the next number is free. */
  async append(recoveryId: string, plan: Plan, { actor, today, comment }: By): Promise<void> {
    await this.db.query(
      `insert into recovery_history (id, recovery_id, sequence, action, from_state, to_state, actor, actor_name,
                                     actor_role, business_date, comment)
       select $1, $2, coalesce(max(sequence), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10
       from recovery_history where recovery_id = $2`,
      [
        newId(),
        recoveryId,
        plan.action,
        plan.from,
        plan.to,
        actor.sub,
        actor.name,
        plan.actingRole,
        today,
        comment ?? null,
      ],
    );
  }

  /** The acts on all recoveries of a case, the oldest first of each. */
  ofCase(caseId: string): Promise<RecoveryAct[]> {
    return this.db.query(
      `select r.kind, r.amount_ore as "amountOre", h.action, h.from_state as "fromState", h.to_state as "toState",
              h.actor_name as "actorName", h.actor_role as "actorRole", h.business_date as "businessDate", h.at,
              h.comment
         from recovery_history h join recovery r on r.id = h.recovery_id
        where r.case_id = $1 order by r.id, h.sequence`,
      [caseId],
    );
  }
}
