import { Injectable } from '@nestjs/common';
import type { Ore } from '@tilsagn/domain/money/ore';
import { settlementToJson, type Settlement, type SettlementJson } from '@tilsagn/domain/reports/settle';
import { Db } from '@tilsagn/platform/database/db';
import { newId } from '@tilsagn/platform/database/ids';

/** A settlement as it was proposed, and perhaps decided. */
export interface StoredSettlement {
  readonly rightOre: Ore;
  readonly paidOre: Ore;
  readonly releasedOre: Ore;
  readonly recoveryOre: Ore;
  /** As it explained itself when it was proposed. */
  readonly computation: SettlementJson;
  readonly reasons: string;
  readonly proposedBy: string;
  readonly proposedByName: string;
  readonly proposedAt: Date;
  readonly settledBy: string | null;
  readonly settledByName: string | null;
  readonly settledAt: Date | null;
}

/** The settlements of cases: one a case; a proposal may be replaced until it is decided. */
@Injectable()
export class Settlements {
  constructor(private readonly db: Db) {}

  async propose(caseId: string, settlement: Settlement, reasons: string, proposedBy: string): Promise<void> {
    await this.db.query(
      `insert into settlement (id, case_id, right_ore, paid_ore, released_ore, recovery_ore, computation, reasons,
                               proposed_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (case_id) do update
       set right_ore = excluded.right_ore, paid_ore = excluded.paid_ore, released_ore = excluded.released_ore,
           recovery_ore = excluded.recovery_ore, computation = excluded.computation, reasons = excluded.reasons,
           proposed_by = excluded.proposed_by, proposed_at = clock_timestamp()`,
      [
        newId(),
        caseId,
        settlement.rightOre,
        settlement.paidOre,
        settlement.releasedOre,
        settlement.recoveryOre,
        JSON.stringify(settlementToJson(settlement)),
        reasons,
        proposedBy,
      ],
    );
  }

  /** Null before anything is proposed. */
  async ofCase(caseId: string): Promise<StoredSettlement | null> {
    const [row] = await this.db.query<StoredSettlement>(
      `select s.right_ore as "rightOre", s.paid_ore as "paidOre", s.released_ore as "releasedOre",
              s.recovery_ore as "recoveryOre", s.computation, s.reasons, s.proposed_by as "proposedBy",
              coalesce(p.name, s.proposed_by) as "proposedByName", s.proposed_at as "proposedAt",
              s.settled_by as "settledBy", coalesce(q.name, s.settled_by) as "settledByName",
              s.settled_at as "settledAt"
       from settlement s left join person p on p.sub = s.proposed_by left join person q on q.sub = s.settled_by
       where s.case_id = $1`,
      [caseId],
    );
    return row ?? null;
  }

  async settle(caseId: string, settledBy: string, settledAt: Date): Promise<void> {
    await this.db.query('update settlement set settled_by = $2, settled_at = $3 where case_id = $1', [
      caseId,
      settledBy,
      settledAt,
    ]);
  }
}
