import { Injectable } from '@nestjs/common';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { Clock } from '@tilsagn/platform/clock/clock';
import { Db } from '@tilsagn/platform/database/db';
import type { NewPaymentRequest, PaymentChanges, PaymentRequest } from './payment-request';

const COLUMNS = `
  r.id, r.case_id as "caseId", r.sequence, r.kind, r.state, r.version, r.workflow_id as "workflowId",
  r.requested_ore as "requestedOre", r.account_number as "accountNumber", r.note, r.requested_by as "requestedBy",
  r.requested_at as "requestedAt", r.attested_by as "attestedBy", r.authorised_by as "authorisedBy",
  r.sent_by as "sentBy", r.sending_id as "sendingId", r.paid_on as "paidOn", r.rejection`;

/** More waiting payments than anyone reads in one list. */
const LIST_LIMIT = 200;

/** The payment requests as rows. States change through `MovePaymentRequest` alone. */
@Injectable()
export class PaymentRequests {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async find(id: string): Promise<PaymentRequest | null> {
    return this.one(`select ${COLUMNS} from payment_request r where r.id = $1`, [id]);
  }

  /** As `find`, and nobody else changes it until the running unit of work ends. */
  async lock(id: string): Promise<PaymentRequest | null> {
    return this.one(`select ${COLUMNS} from payment_request r where r.id = $1 for update`, [id]);
  }

  /** Those of a case, the oldest first. */
  ofCase(caseId: string): Promise<PaymentRequest[]> {
    return this.db.query(
      `select ${COLUMNS} from payment_request r where r.case_id = $1 order by r.sequence`,
      [caseId],
    );
  }

  /** Those in one of the states (all without any) and of these schemes, the oldest first, at most 200. */
  inStates(
    states: readonly string[] | undefined,
    schemes: 'all' | readonly string[],
  ): Promise<PaymentRequest[]> {
    return this.db.query(
      `select ${COLUMNS} from payment_request r
       where ($1::text[] is null or r.state = any($1))
         and ($2::text[] is null
              or exists (select from grant_case c where c.id = r.case_id and c.scheme_key = any($2)))
       order by r.id limit ${LIST_LIMIT}`,
      [states ?? null, schemes === 'all' ? null : schemes],
    );
  }

  /** Adds a request as the next of its case, whose row the caller has locked. */
  async add(born: NewPaymentRequest): Promise<void> {
    await this.db.query(
      `insert into payment_request (id, case_id, sequence, kind, state, workflow_id, requested_ore, account_number,
                                    note, requested_by, requested_at)
       select $1, $2, coalesce(max(sequence), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10
       from payment_request where case_id = $2`,
      [
        born.id,
        born.caseId,
        born.kind,
        born.state,
        born.workflowId,
        born.requestedOre,
        born.accountNumber,
        born.note,
        born.requestedBy,
        this.clock.businessNow(),
      ],
    );
  }

  /** Moves it on from a version. Refuses with `stale_version` when somebody was quicker. */
  async move(from: PaymentRequest, state: string, changes: PaymentChanges): Promise<Result<PaymentRequest>> {
    const after = { ...from, ...changes };
    const moved = await this.one(
      `update payment_request r
       set state = $3, version = r.version + 1, attested_by = $4, authorised_by = $5, sent_by = $6, sending_id = $7,
           paid_on = $8, rejection = $9
       where r.id = $1 and r.version = $2 returning ${COLUMNS}`,
      [
        from.id,
        from.version,
        state,
        after.attestedBy,
        after.authorisedBy,
        after.sentBy,
        after.sendingId,
        after.paidOn,
        after.rejection,
      ],
    );
    return moved === null ? Refused.because('stale_version') : ok(moved);
  }

  private async one(sql: string, params: unknown[]): Promise<PaymentRequest | null> {
    const [row] = await this.db.query<PaymentRequest>(sql, params);
    return row ?? null;
  }
}
