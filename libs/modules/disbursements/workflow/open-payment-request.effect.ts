import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@tilsagn/domain/result';
import { Definitions } from '@tilsagn/modules/schemes';
import {
  CaseDefinitions,
  WorkflowEffect,
  type EffectContext,
  type WorkflowEffectHandler,
} from '@tilsagn/modules/workflow';
import { MoneyOfCase } from '../money-of-case';
import { PaymentRequests } from '../persistence/payment-requests';
import { PaymentRequestInput } from './payment-input';

/** A new payment request begins its own life beside the case. */
@Injectable()
@WorkflowEffect('open_payment_request')
export class OpenPaymentRequest implements WorkflowEffectHandler {
  constructor(
    private readonly requests: PaymentRequests,
    private readonly money: MoneyOfCase,
    private readonly cases: CaseDefinitions,
    private readonly definitions: Definitions,
  ) {}

  async run({ case: record, actor, input }: EffectContext<unknown>): Promise<Result<undefined>> {
    if (!(input instanceof PaymentRequestInput)) throw new Error('a payment request without its input');
    const money = await this.money.of(record);
    if (money === null) throw new Error(`case ${record.id} has no grant to pay`);
    const { paymentWorkflowId: workflowId } = await this.cases.callOf(record);
    const { initial } = await this.definitions.workflow(workflowId);
    await this.requests.add({
      id: input.id,
      requestedOre: input.requestedOre,
      accountNumber: input.accountNumber,
      note: input.note,
      caseId: record.id,
      kind: money.claim.kind,
      state: initial,
      workflowId,
      requestedBy: actor.sub,
    });
    return ok(undefined);
  }
}
