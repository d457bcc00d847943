import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { Ore } from '@tilsagn/domain/money/ore';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { Db } from '@tilsagn/platform/database/db';
import type { Stretch } from '@tilsagn/platform/export/rows-of-pages';
import { AUTHORISED } from './batch-candidates';

/** A payment that came back and has not gone out again. */
export interface FailedPayment {
  readonly requestId: string;
  /** Of the request and its correction together: rises with each change of either. */
  readonly version: number;
  /** The sending that failed. */
  readonly paymentId: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly schemeKey: string;
  readonly applicantOrgnr: string;
  readonly applicantName: string;
  readonly amountOre: Ore;
  /** The account asked for. */
  readonly accountNumber: string;
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly failedOn: IsoDate;
  readonly correction: CorrectionRow | null;
}

export interface CorrectionRow {
  readonly accountNumber: string;
  readonly changesAccount: boolean;
  readonly comment: string;
  readonly correctedBy: string;
  readonly correctedByName: string;
  readonly approvedBy: string | null;
  readonly approvedByName: string | null;
}

export interface NewCorrection {
  readonly accountNumber: string;
  readonly comment: string;
  readonly by: string;
}

const SELECT = `
  select p.id as "requestId", p.version + coalesce(c.version, 0) as version, p.sending_id as "paymentId",
         p.case_id as "caseId", coalesce(p.case_number, '') as "caseNumber", p.scheme_key as "schemeKey",
         p.applicant_orgnr as "applicantOrgnr", p.applicant_name as "applicantName", p.requested_ore as "amountOre",
         p.account_number as "accountNumber", told.reason_code as "reasonCode", p.rejection as reason,
         sent.resolved_on as "failedOn",
         case when c.payment_id is null then null else jsonb_build_object('accountNumber', c.account_number,
           'changesAccount', c.changes_account, 'comment', c.comment, 'correctedBy', c.corrected_by,
           'correctedByName', coalesce(corrector.name, c.corrected_by), 'approvedBy', c.approved_by,
           'approvedByName', coalesce(approver.name, c.approved_by)) end as correction
    from payment_of_case p
    join lateral (select * from ledger_payment where payment_id = p.sending_id) as sent on sent.state = 'failed'
    left join payment_correction c on c.payment_id = p.sending_id
    left join actor_name corrector on corrector.sub = c.corrected_by
    left join actor_name approver on approver.sub = c.approved_by
    left join payment_status_row told on told.payment_id = p.sending_id::text and told.outcome = 'failed'
   where p.state = '${AUTHORISED}'`;

const LIST_LIMIT = 200;

/** The queue of payments that failed, with what was put right. */
@Injectable()
export class FailedPayments {
  constructor(private readonly db: Db) {}

  /** Of these schemes, the oldest first, at most 200 unless told. */
  waiting(
    schemes: 'all' | readonly string[],
    { most, after }: Stretch<FailedPayment> = { most: LIST_LIMIT },
  ): Promise<FailedPayment[]> {
    return this.db.query(
      `${SELECT} and ($1::text[] is null or p.scheme_key = any($1)) and ($2::uuid is null or p.id > $2)
        order by p.id limit $3`,
      [schemes === 'all' ? null : schemes, after?.requestId ?? null, most],
    );
  }

  /** How many of these schemes wait. */
  async count(schemes: 'all' | readonly string[]): Promise<number> {
    const [row] = await this.db.query<{ count: number }>(
      `select count(*)::integer as count from (${SELECT} and ($1::text[] is null or p.scheme_key = any($1))) as waiting`,
      [schemes === 'all' ? null : schemes],
    );
    return row?.count ?? 0;
  }

  /** The case of a payment request, whether it failed or not. */
  async caseOf(requestId: string): Promise<string | null> {
    const [row] = await this.db.query<{ caseId: string }>(
      'select case_id as "caseId" from payment_of_case where id = $1',
      [requestId],
    );
    return row?.caseId ?? null;
  }

  async find(requestId: string): Promise<FailedPayment | null> {
    const [row] = await this.db.query<FailedPayment>(`${SELECT} and p.id = $1`, [requestId]);
    return row ?? null;
  }

  /** As `find`, and nobody else moves or corrects the payment until the running unit of work ends. */
  async lock(requestId: string): Promise<FailedPayment | null> {
    await this.db.query('select 1 from payment_request where id = $1 for update', [requestId]);
    return this.find(requestId);
  }

  /** Writes what was put right, in the place of what nobody has approved. */
  async correct(failed: FailedPayment, { accountNumber, comment, by }: NewCorrection): Promise<void> {
    const changes = accountNumber !== failed.accountNumber;
    await this.db.query(
      `insert into payment_correction (payment_id, payment_request_id, account_number, changes_account, comment, corrected_by)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (payment_id) do update
         set account_number = excluded.account_number, changes_account = excluded.changes_account,
             comment = excluded.comment, corrected_by = excluded.corrected_by, corrected_at = clock_timestamp(),
             version = payment_correction.version + 1`,
      [failed.paymentId, failed.requestId, accountNumber, changes, comment, by],
    );
  }

  async approve({ paymentId }: FailedPayment, by: string): Promise<Result<undefined>> {
    const changed = await this.db.execute(
      `update payment_correction set approved_by = $2, approved_at = clock_timestamp(), version = version + 1
        where payment_id = $1 and approved_by is null`,
      [paymentId, by],
    );
    return changed === 1 ? ok(undefined) : Refused.because('already_decided');
  }
}
