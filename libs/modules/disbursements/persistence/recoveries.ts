import { Injectable } from '@nestjs/common';
import type { RecoveryKind, RecoveryState } from '@tilsagn/domain/disbursements/recovery';
import type { RepaidInto } from '@tilsagn/domain/ledger/commands';
import type { Effect } from '@tilsagn/domain/ledger/frame-proposals';
import type { Ore } from '@tilsagn/domain/money/ore';
import { Db } from '@tilsagn/platform/database/db';
import type { Stretch } from '@tilsagn/platform/export/rows-of-pages';

/** Money that comes back, or is given up, as it is stored; dates are 'YYYY-MM-DD'. */
export interface Recovery {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly applicantName: string;
  readonly kind: RecoveryKind;
  readonly state: RecoveryState;
  readonly amountOre: Ore;
  readonly valueDate: string;
  /** Null for a waiver: nothing goes anywhere. */
  readonly into: RepaidInto | null;
  readonly reference: string | null;
  readonly reason: string;
  /** As they were foreseen when it was proposed. */
  readonly effects: readonly Effect[];
  /** A sub. */
  readonly proposedBy: string;
  readonly proposedByName: string;
  readonly proposedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: Date | null;
  readonly comment: string | null;
  readonly transferIds: readonly string[];
}

export type NewRecovery = Pick<
  Recovery,
  | 'id'
  | 'caseId'
  | 'kind'
  | 'amountOre'
  | 'valueDate'
  | 'into'
  | 'reference'
  | 'reason'
  | 'effects'
  | 'proposedBy'
>;

export interface DecidedRecovery {
  readonly state: Exclude<RecoveryState, 'proposed'>;
  readonly by: string;
  readonly comment: string | null;
  readonly transferIds: readonly string[];
}

const SELECT = `
  select r.id, r.version, r.case_id as "caseId", coalesce(c.case_number, '') as "caseNumber",
         c.applicant_name as "applicantName", r.kind, r.state, r.amount_ore as "amountOre",
         r.value_date as "valueDate", r.into_account as "into", r.reference, r.reason, r.effects,
         r.proposed_by as "proposedBy", coalesce(proposer.name, r.proposed_by) as "proposedByName",
         r.proposed_at as "proposedAt", r.decided_by as "decidedBy",
         coalesce(decider.name, r.decided_by) as "decidedByName", r.decided_at as "decidedAt", r.comment,
         r.transfer_ids as "transferIds"
    from recovery r join grant_case c on c.id = r.case_id
    left join person proposer on proposer.sub = r.proposed_by
    left join person decider on decider.sub = r.decided_by`;

/** More are not shown in one list; a file has them all. */
const LIST_LIMIT = 200;

/** Which of them: in the state (all without one), and of these schemes. */
export interface RecoveriesAsked {
  readonly state: RecoveryState | undefined;
  readonly schemes: 'all' | readonly string[];
}

const ASKED = `($1::text is null or r.state = $1) and ($2::text[] is null or c.scheme_key = any($2))`;
const asked = ({ state, schemes }: RecoveriesAsked): unknown[] => [
  state ?? null,
  schemes === 'all' ? null : schemes,
];

/** Recoveries as rows. States change through `DecideRecovery` alone. */
@Injectable()
export class Recoveries {
  constructor(private readonly db: Db) {}

  find(id: string): Promise<Recovery | null> {
    return this.one(`${SELECT} where r.id = $1`, id);
  }

  /** As `find`, and nobody else decides it until the running unit of work ends. */
  lock(id: string): Promise<Recovery | null> {
    return this.one(`${SELECT} where r.id = $1 for update of r`, id);
  }

  /** Those of a case, the oldest first, at most 200. */
  ofCase(caseId: string): Promise<Recovery[]> {
    return this.db.query(`${SELECT} where r.case_id = $1 order by r.id limit ${LIST_LIMIT}`, [caseId]);
  }

  /** Those asked for, the newest first, at most 200 where nothing is said. */
  list(
    which: RecoveriesAsked,
    { most, after }: Stretch<{ readonly id: string }> = { most: LIST_LIMIT },
  ): Promise<Recovery[]> {
    return this.db.query(
      `${SELECT} where ${ASKED} and ($3::uuid is null or r.id < $3) order by r.id desc limit $4`,
      [...asked(which), after?.id ?? null, most],
    );
  }

  /** How many they are, and their sum in øre. */
  async figures(which: RecoveriesAsked): Promise<{ recoveries: number; amountOre: bigint }> {
    const [row] = await this.db.query<{ recoveries: number; amountOre: string }>(
      `select count(*)::int as recoveries, coalesce(sum(r.amount_ore), 0)::text as "amountOre"
         from recovery r join grant_case c on c.id = r.case_id where ${ASKED}`,
      asked(which),
    );
    return { recoveries: row?.recoveries ?? 0, amountOre: BigInt(row?.amountOre ?? 0) };
  }

  async add(born: NewRecovery): Promise<void> {
    await this.db.query(
      `insert into recovery (id, case_id, kind, amount_ore, value_date, into_account, reference, reason, effects,
                             proposed_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        born.id,
        born.caseId,
        born.kind,
        born.amountOre,
        born.valueDate,
        born.into,
        born.reference,
        born.reason,
        JSON.stringify(born.effects),
        born.proposedBy,
      ],
    );
  }

  /** Decides one that the caller has locked. */
  async decide(id: string, { state, by, comment, transferIds }: DecidedRecovery): Promise<void> {
    await this.db.query(
      `update recovery set state = $2, decided_by = $3, decided_at = clock_timestamp(), comment = $4,
              transfer_ids = $5, version = version + 1 where id = $1`,
      [id, state, by, comment, transferIds],
    );
  }

  private async one(sql: string, id: string): Promise<Recovery | null> {
    const [row] = await this.db.query<Recovery>(sql, [id]);
    return row ?? null;
  }
}
