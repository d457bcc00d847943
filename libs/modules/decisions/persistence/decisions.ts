import { Injectable } from '@nestjs/common';
import type { Ore } from '@tilsagn/domain/money/ore';
import type { LetterDto } from '@tilsagn/modules/workflow';
import { Db } from '@tilsagn/platform/database/db';
import type { Evidence } from '../evidence';

export type Outcome = 'granted' | 'partly_granted' | 'rejected' | 'dismissed';

export interface NewDecision {
  readonly id: string;
  readonly caseId: string;
  readonly outcome: Outcome;
  readonly grantedOre: Ore;
  readonly reasonCode: string | null;
  readonly reasons: string;
  readonly preparedBy: string;
  readonly decidedBy: string;
  readonly decidedOn: string;
  readonly evidence: Evidence;
}

export interface Decision extends Omit<NewDecision, 'evidence'> {
  readonly preparedByName: string;
  readonly decidedByName: string;
  readonly letter: LetterDto | null;
  readonly letterSentAt: Date | null;
}

/** What every decision has kept, and what later ones keep besides. */
export interface KeptEvidence extends Pick<NewDecision, 'decidedOn' | 'grantedOre' | 'outcome' | 'reasons'> {
  readonly decidedAt: Date;
  readonly evidence: Pick<Evidence, 'computation' | 'frames' | 'register'> &
    Partial<Omit<Evidence, 'recommendation'>> & {
      readonly recommendation: Omit<Evidence['recommendation'], 'overrides'> &
        Partial<Pick<Evidence['recommendation'], 'overrides'>>;
    };
}

const SELECT = `
  select d.id, d.case_id as "caseId", d.outcome, d.granted_ore as "grantedOre", d.reason_code as "reasonCode",
         d.reasons, d.prepared_by as "preparedBy", coalesce(p.name, d.prepared_by) as "preparedByName",
         d.decided_by as "decidedBy", coalesce(q.name, d.decided_by) as "decidedByName",
         d.decided_on as "decidedOn", d.letter, d.letter_sent_at as "letterSentAt"
  from decision d left join person p on p.sub = d.prepared_by left join person q on q.sub = d.decided_by`;

/** The decisions of cases: one a case; what was decided is never changed. */
@Injectable()
export class Decisions {
  constructor(private readonly db: Db) {}

  async add(made: NewDecision): Promise<void> {
    await this.db.query(
      `insert into decision (id, case_id, outcome, granted_ore, reason_code, reasons, prepared_by, decided_by,
                             decided_on, evidence)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        made.id,
        made.caseId,
        made.outcome,
        made.grantedOre,
        made.reasonCode,
        made.reasons,
        made.preparedBy,
        made.decidedBy,
        made.decidedOn,
        JSON.stringify(made.evidence),
      ],
    );
  }

  async ofCase(caseId: string): Promise<Decision | null> {
    const [row] = await this.db.query<Decision>(`${SELECT} where d.case_id = $1`, [caseId]);
    return row ?? null;
  }

  /** What the decision of a case rests on, as it was kept; what an older decision did not keep is not there. */
  async evidenceOf(caseId: string): Promise<KeptEvidence | null> {
    const [row] = await this.db.query<KeptEvidence>(
      `select evidence, outcome, granted_ore as "grantedOre", reasons, decided_on as "decidedOn",
              decided_at as "decidedAt"
       from decision where case_id = $1`,
      [caseId],
    );
    return row ?? null;
  }

  async keepLetter(caseId: string, letter: LetterDto): Promise<void> {
    await this.db.query('update decision set letter = $2 where case_id = $1', [
      caseId,
      JSON.stringify(letter),
    ]);
  }

  /** Notes that the letter has gone; false where it had already. */
  async markSent(caseId: string): Promise<boolean> {
    const rows = await this.db.query(
      `update decision set letter_sent_at = clock_timestamp()
       where case_id = $1 and letter_sent_at is null returning id`,
      [caseId],
    );
    return rows.length > 0;
  }
}
