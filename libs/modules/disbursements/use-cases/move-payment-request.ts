import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { paymentDay } from '@tilsagn/domain/disbursements/payment-day';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import { type CompanyExtract, Organisations, RegisterExtracts } from '@tilsagn/modules/organisations';
import {
  CaseAccess,
  Cases,
  WorkflowEngine,
  type PaymentRequestView,
  type WorkflowContext,
} from '@tilsagn/modules/workflow';
import { Clock } from '@tilsagn/platform/clock/clock';
import { newId } from '@tilsagn/platform/database/ids';
import { UnitOfWork } from '@tilsagn/platform/database/unit-of-work';

import { PaymentMachine } from '../payment-machine';
import { PaymentRequestViews } from '../payment-request-views';
import { PaymentHistory } from '../persistence/payment-history';
import type { PaymentChanges, PaymentRequest } from '../persistence/payment-request';
import { PaymentRequests } from '../persistence/payment-requests';
import { PaymentStepInput } from '../workflow/payment-input';

export interface PaymentStep {
  readonly id: string;
  readonly action: 'attest' | 'return' | 'authorise' | 'send' | 'confirm' | 'reject';
  readonly actor: Actor;
  readonly expectedVersion: number;
  readonly comment?: string;
  /** When the money left the account, 'YYYY-MM-DD'; left out: today. For `confirm`. */
  readonly paidOn?: string;
  /** Under which id the sending is posted, where a batch has given it one. For `send`. */
  readonly sendingId?: string;
}

/** Takes a payment request one step on: attest, authorise, send, confirm, or back (design.md section 3). */
@Injectable()
export class MovePaymentRequest {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly cases: Cases,
    private readonly requests: PaymentRequests,
    private readonly history: PaymentHistory,
    private readonly machine: PaymentMachine,
    private readonly engine: WorkflowEngine,
    private readonly views: PaymentRequestViews,
    private readonly clock: Clock,
    private readonly organisations: Organisations,
    private readonly extracts: RegisterExtracts,
  ) {}

  /**
   * Asks the register anew before a payment is authorised and before a unit of work opens. Refusals: not_found,
   * company_struck_off, company_bankrupt, register_unavailable.
   */
  async ask({ id, actor }: Pick<PaymentStep, 'id' | 'actor'>): Promise<Result<CompanyExtract>> {
    const seen = await this.requests.find(id);
    if (seen === null) return Refused.because('not_found');
    const open = await this.access.open('paymentRequests.authorise', seen.caseId, actor);
    return open.ok ? this.organisations.lookUp(open.value.applicantOrgnr, { fresh: true }) : open;
  }

  /**
   * Locks the case, then the request. Refusals: not_found, stale_version, those of the workflow, same_person,
   * comment_required, impartiality_not_declared, not_impartial, bad_date, paid_in_future, paid_before_sent {sentOn},
   * commitment_exceeded; for `authorise` those of the register too.
   * @param asked the answer of `ask`, from whoever stands in a unit of work already
   */
  async run(step: PaymentStep, asked?: Result<CompanyExtract>): Promise<Result<PaymentRequestView>> {
    const register = step.action === 'authorise' ? (asked ?? (await this.ask(step))) : undefined;
    return this.units.run(async () => {
      const seen = await this.requests.find(step.id);
      if (seen === null) return Refused.because('not_found');
      const open = await this.access.open(`paymentRequests.${step.action}`, seen.caseId, step.actor);
      if (!open.ok) return open;
      const record = await this.cases.lock(seen.caseId);
      const request = await this.requests.lock(step.id);
      if (record === null || request === null) return Refused.because('not_found');
      if (request.version !== step.expectedVersion) return Refused.because('stale_version');
      if (register?.ok === false) return register;

      const today = this.clock.today();
      const input = await this.inputOf(step, request, today);
      if (!input.ok) return input;
      const moved = await this.move(step, input.value, {
        case: record,
        subject: request,
        actor: step.actor,
        amountOre: request.requestedOre,
        today,
        input: input.value,
        ...(step.comment === undefined ? {} : { comment: step.comment }),
      });
      if (!moved.ok) return moved;
      if (register !== undefined) await this.extracts.freeze(record.id, 'payment', register.value);
      return ok(await this.views.one(step.id, step.actor));
    });
  }

  private async move(
    step: PaymentStep,
    input: PaymentStepInput,
    context: WorkflowContext<PaymentRequest>,
  ): Promise<Result<PaymentRequest>> {
    const machine = await this.machine.stateOf(context.subject);
    const planned = await this.engine.plan(machine, step.action, context);
    if (!planned.ok) return planned;
    const effected = await this.engine.runEffects(planned.value, context);
    if (!effected.ok) return effected;
    await this.history.append(planned.value, context);
    return this.requests.move(context.subject, planned.value.to, changesOf(step, input));
  }

  private async inputOf(
    step: PaymentStep,
    request: PaymentRequest,
    today: string,
  ): Promise<Result<PaymentStepInput>> {
    const sendingId = step.action === 'send' ? (step.sendingId ?? newId()) : request.sendingId;
    if (step.action !== 'confirm') return ok(new PaymentStepInput(sendingId, today));
    const past = await this.history.of(request.id);
    const sentOn = past.findLast((act) => act.action === 'send')?.businessDate;
    const day = paymentDay(step.paidOn ?? today, today, sentOn);
    return day.ok ? ok(new PaymentStepInput(sendingId, day.value)) : day;
  }
}

/** What a step leaves on the request beside its new state. */
function changesOf({ action, actor, comment }: PaymentStep, input: PaymentStepInput): PaymentChanges {
  switch (action) {
    case 'attest':
      return { attestedBy: actor.sub };
    case 'authorise':
      return { authorisedBy: actor.sub };
    case 'send':
      return { sentBy: actor.sub, sendingId: input.sending, rejection: null };
    case 'confirm':
      return { paidOn: input.paidOn };
    case 'return':
    case 'reject':
      return { rejection: comment ?? null };
  }
}
