import { Injectable } from '@nestjs/common';
import type { Ore } from '@tilsagn/domain/money/ore';
import { Db } from '@tilsagn/platform/database/db';

export interface WaitingSettlement {
  readonly id: string;
  readonly caseNumber: string | null;
  readonly applicantName: string;
  readonly title: string | null;
  readonly callKey: string;
  readonly grantedOre: Ore | null;
  readonly rightOre: Ore;
  readonly releasedOre: Ore;
  readonly recoveryOre: Ore;
  readonly proposedBy: string;
  readonly proposedByName: string;
  /** Who entered the application for its company, if anybody. */
  readonly enteredBy: string | null;
  readonly proposedAt: Date;
  /** What the reader has said of their own impartiality, if anything. */
  readonly impartial: boolean | null;
}

/** The proposed settlements that nobody has decided. */
@Injectable()
export class WaitingSettlements {
  constructor(private readonly db: Db) {}

  /** The oldest proposals first, at most 200; of all schemes, or of those given. */
  all(sub: string, schemes: 'all' | readonly string[]): Promise<WaitingSettlement[]> {
    return this.db.query(
      `select c.id, c.case_number as "caseNumber", c.applicant_name as "applicantName", c.title,
              c.call_key as "callKey", c.granted_ore as "grantedOre", s.right_ore as "rightOre",
              s.released_ore as "releasedOre", s.recovery_ore as "recoveryOre", s.proposed_by as "proposedBy",
              coalesce(p.name, s.proposed_by) as "proposedByName", s.proposed_at as "proposedAt", i.impartial,
              c.entered_by as "enteredBy"
       from settlement s
       join grant_case c on c.id = s.case_id
       left join person p on p.sub = s.proposed_by
       left join impartiality_declaration i on i.case_id = c.id and i.sub = $1
       where s.settled_at is null and ($2::text[] is null or c.scheme_key = any($2))
       order by s.proposed_at, c.id limit 200`,
      [sub, schemes === 'all' ? null : schemes],
    );
  }
}
