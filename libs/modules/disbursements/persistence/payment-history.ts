import { Injectable } from '@nestjs/common';
import type { Plan } from '@tilsagn/domain/workflow/transition';
import type { WorkflowContext } from '@tilsagn/modules/workflow';
import { Db } from '@tilsagn/platform/database/db';
import { newId } from '@tilsagn/platform/database/ids';
import type { PaymentRequest } from './payment-request';

export interface PaymentAct {
  readonly paymentRequestId: string;
  readonly action: string;
  readonly fromState: string | null;
  readonly toState: string;
  readonly sub: string;
  readonly actorName: string;
  readonly actorRole: string;
  readonly businessDate: string;
  readonly at: Date;
  readonly comment: string | null;
}

/** Who did what to a payment request when; rows are only added. */
@Injectable()
export class PaymentHistory {
  constructor(private readonly db: Db) {}

  /** Adds the act; the request's row is locked, so the next number is free. */
  async append(
    plan: Plan,
    { subject, actor, today, comment }: WorkflowContext<PaymentRequest>,
  ): Promise<void> {
    await this.db.query(
      `insert into payment_request_history (id, payment_request_id, sequence, action, from_state, to_state, actor,
                                            actor_name, actor_role, business_date, comment)
       select $1, $2, coalesce(max(sequence), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10
       from payment_request_history where payment_request_id = $2`,
      [
        newId(),
        subject.id,
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

  /** The acts on all requests of a case, the oldest first of each. */
  ofCase(caseId: string): Promise<PaymentAct[]> {
    return this.read('r.case_id = $1', caseId);
  }

  /** The acts on one request, the oldest first. */
  of(paymentRequestId: string): Promise<PaymentAct[]> {
    return this.read('r.id = $1', paymentRequestId);
  }

  private read(condition: string, id: string): Promise<PaymentAct[]> {
    return this.db.query(
      `select h.payment_request_id as "paymentRequestId", h.action, h.from_state as "fromState",
              h.to_state as "toState", h.actor as sub, h.actor_name as "actorName", h.actor_role as "actorRole",
              h.business_date as "businessDate", h.at, h.comment
       from payment_request_history h join payment_request r on r.id = h.payment_request_id
       where ${condition} order by r.sequence, h.sequence`,
      [id],
    );
  }
}
