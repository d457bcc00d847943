import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@tilsagn/domain/result';
import { Ledger } from '@tilsagn/modules/ledger';
import { WorkflowEffect, type EffectContext, type WorkflowEffectHandler } from '@tilsagn/modules/workflow';
import type { PaymentRequest } from '../persistence/payment-request';
import { PaymentStepInput } from './payment-input';

/** Committed money goes into payment, on the word of the one who attested and the one who authorised. */
@Injectable()
@WorkflowEffect('send_payment')
export class SendPayment implements WorkflowEffectHandler {
  constructor(private readonly ledger: Ledger) {}

  async run({ subject, actor, today, input }: EffectContext<PaymentRequest>): Promise<Result<undefined>> {
    const { caseId, requestedOre, attestedBy, authorisedBy } = subject;
    if (attestedBy === null || authorisedBy === null) throw new Error('a payment that two have not seen');
    const posted = await this.ledger.sendPayment({
      caseId,
      paymentId: PaymentStepInput.of(input).sending,
      amountOre: requestedOre,
      valueDate: today,
      preparedBy: attestedBy,
      approvedBy: authorisedBy,
      actor: actor.sub,
    });
    return posted.ok ? ok(undefined) : posted;
  }
}

/** The money has left the account: it is paid, as of that day. */
@Injectable()
@WorkflowEffect('confirm_payment')
export class ConfirmPayment implements WorkflowEffectHandler {
  constructor(private readonly ledger: Ledger) {}

  async run({ actor, input }: EffectContext<PaymentRequest>): Promise<Result<undefined>> {
    const { sending, paidOn } = PaymentStepInput.of(input);
    const posted = await this.ledger.confirmPayment({
      paymentId: sending,
      valueDate: paidOn,
      actor: actor.sub,
    });
    return posted.ok ? ok(undefined) : posted;
  }
}

/** The payment came back: its money is committed again. */
@Injectable()
@WorkflowEffect('reject_payment')
export class RejectPayment implements WorkflowEffectHandler {
  constructor(private readonly ledger: Ledger) {}

  async run({ actor, today, input, comment }: EffectContext<PaymentRequest>): Promise<Result<undefined>> {
    const posted = await this.ledger.rejectPayment({
      paymentId: PaymentStepInput.of(input).sending,
      valueDate: today,
      actor: actor.sub,
      ...(comment === undefined ? {} : { reason: comment }),
    });
    return posted.ok ? ok(undefined) : posted;
  }
}
