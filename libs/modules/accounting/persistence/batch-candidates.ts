import { Injectable } from '@nestjs/common';
import type { Candidate } from '@tilsagn/domain/accounting/candidate';
import { ore, type Ore } from '@tilsagn/domain/money/ore';
import { Db } from '@tilsagn/platform/database/db';
import type { Stretch } from '@tilsagn/platform/export/rows-of-pages';

/** An authorised payment with what its row in the file needs. */
export interface BatchCandidate extends Candidate {
  readonly requestId: string;
  readonly version: number;
  readonly state: string;
  readonly sequence: number;
  readonly amountOre: Ore;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly supplierOrgnr: string;
  readonly supplierName: string;
}

/** The state a payment request waits in to be sent. */
export const AUTHORISED = 'authorised';

const SELECT = `
  select p.id as "requestId", p.version, p.state, p.sequence, p.requested_ore as "amountOre", p.case_id as "caseId",
         coalesce(p.case_number, '') as "caseNumber", p.applicant_orgnr as "supplierOrgnr",
         p.applicant_name as "supplierName", p.account_number as "accountNumber", p.authorised_by as "authorisedBy",
         p.sending_id as "failedPaymentId",
         case when c.payment_id is null then null else jsonb_build_object('accountNumber', c.account_number,
           'changesAccount', c.changes_account, 'approvedBy', c.approved_by) end as correction,
         stop.set_on as "stoppedSince"
    from payment_of_case p left join payment_correction c on c.payment_id = p.sending_id
    left join company_stop stop on stop.orgnr = p.applicant_orgnr and stop.lifted_on is null`;

/** More than goes into one batch. */
const LIST_LIMIT = 200;

/** Payment requests that may be put into a batch. */
@Injectable()
export class BatchCandidates {
  constructor(private readonly db: Db) {}

  /** Those that are authorised and not sent, the oldest first, at most 200 unless told. */
  waiting({ most, after }: Stretch<BatchCandidate> = { most: LIST_LIMIT }): Promise<BatchCandidate[]> {
    return this.db.query(
      `${SELECT} where p.state = $1 and ($2::uuid is null or p.id > $2) order by p.id limit $3`,
      [AUTHORISED, after?.requestId ?? null, most],
    );
  }

  /** How many wait and what they come to. */
  async sum(): Promise<{ readonly count: number; readonly sumOre: Ore }> {
    const [row] = await this.db.query<{ count: number; sumOre: bigint }>(
      `select count(*)::integer as count, coalesce(sum(requested_ore), 0)::bigint as "sumOre"
         from payment_of_case where state = $1`,
      [AUTHORISED],
    );
    return { count: row?.count ?? 0, sumOre: ore(row?.sumOre ?? 0n) };
  }

  /** These, in whatever state they are. */
  async byIds(ids: readonly string[]): Promise<Map<string, BatchCandidate>> {
    const rows = await this.db.query<BatchCandidate>(`${SELECT} where p.id = any($1::uuid[])`, [ids]);
    return new Map(rows.map((row) => [row.requestId, row]));
  }
}
