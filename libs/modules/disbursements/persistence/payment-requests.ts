import { Injectable } from '@nestjs/common';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { Clock } from '@tilsagn/platform/clock/clock';
import { Db } from '@tilsagn/platform/database/db';
import type { Stretch } from '@tilsagn/platform/export/rows-of-pages';
import type { NewPaymentRequest, PaymentChanges, PaymentRequest } from './payment-request';

const COLUMNS = `
  r.id, r.case_id as "caseId", r.sequence, r.kind, r.state, r.version, r.workflow_id as "workflowId",
  r.requested_ore as "requestedOre", r.account_number as "accountNumber", r.note, r.requested_by as "requestedBy",
  r.requested_at as "requestedAt", r.attested_by as "attestedBy", r.authorised_by as "authorisedBy",
  r.sent_by as "sentBy", r.sending_id as "sendingId", r.paid_on as "paidOn", r.rejection`;

/** More waiting payments than anyone reads in one list. */
const LIST_LIMIT = 200;

/** Which of them: in one of the states (all without any), and of these schemes. */
export interface PaymentsAsked {
  readonly states: readonly string[] | undefined;
  readonly schemes: 'all' | readonly string[];
}

const ASKED = `($1::text[] is null or r.state = any($1))
         and ($2::text[] is null
              or exists (select from grant_case c where c.id = r.case_id and c.scheme_key = any($2)))`;

export interface AccountBefore {
  readonly accountNumber: string;
  readonly usedOn: string;
}

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

  /** The account that the company behind a request was paid to last, and when; null where it was never paid. */
  async accountBefore(id: string): Promise<AccountBefore | null> {
    const [row] = await this.db.query<AccountBefore>(
      'select account_number as "accountNumber", used_on as "usedOn" from account_used_before($1)',
      [id],
    );
    return row ?? null;
  }

  /** Those of a company's cases of these schemes, the newest first, at most 200. */
  ofCompany(orgnr: string, schemes: 'all' | readonly string[]): Promise<PaymentRequest[]> {
    return this.db.query(
      `select ${COLUMNS} from payment_request r join grant_case c on c.id = r.case_id
       where c.applicant_orgnr = $1 and ($2::text[] is null or c.scheme_key = any($2))
       order by r.id desc limit ${LIST_LIMIT}`,
      [orgnr, schemes === 'all' ? null : schemes],
    );
  }

  /** Those asked for, the oldest first, at most 200 where nothing is said. */
  inStates(
    { states, schemes }: PaymentsAsked,
    { most, after }: Stretch<{ readonly id: string }> = { most: LIST_LIMIT },
  ): Promise<PaymentRequest[]> {
    return this.db.query(
      `select ${COLUMNS} from payment_request r
       where ${ASKED} and ($3::uuid is null or r.id > $3)
       order by r.id limit $4`,
      [states ?? null, schemes === 'all' ? null : schemes, after?.id ?? null, most],
    );
  }

  /** How many they are, and their sum in øre. */
  async figures({ states, schemes }: PaymentsAsked): Promise<{ requests: number; requestedOre: bigint }> {
    const [row] = await this.db.query<{ requests: number; requestedOre: string }>(
      `select count(*)::int as requests, coalesce(sum(r.requested_ore), 0)::text as "requestedOre"
         from payment_request r where ${ASKED}`,
      [states ?? null, schemes === 'all' ? null : schemes],
    );
    return { requests: row?.requests ?? 0, requestedOre: BigInt(row?.requestedOre ?? 0) };
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
