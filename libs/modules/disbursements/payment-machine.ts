import { Injectable } from '@nestjs/common';
import { sentByAnother } from '@tilsagn/domain/disbursements/sent-by-another';
import { heldWhileStopped } from '@tilsagn/domain/organisations/held-while-stopped';
import { stateOf, type WorkflowDefinition } from '@tilsagn/domain/workflow/definition';
import { Definitions } from '@tilsagn/modules/schemes';
import type { MachineState } from '@tilsagn/modules/workflow';
import { PaymentHistory } from './persistence/payment-history';
import type { PaymentRequest } from './persistence/payment-request';

/** The life of payment requests, from the definition pinned on each. */
@Injectable()
export class PaymentMachine {
  constructor(
    private readonly definitions: Definitions,
    private readonly history: PaymentHistory,
  ) {}

  async definitionOf({ workflowId }: PaymentRequest): Promise<WorkflowDefinition> {
    return heldWhileStopped(sentByAnother(await this.definitions.workflow(workflowId)));
  }

  async stateOf(request: PaymentRequest): Promise<MachineState> {
    const [definition, past] = await Promise.all([this.definitionOf(request), this.history.of(request.id)]);
    return { definition, state: request.state, past };
  }

  /** Whether it is neither paid nor returned: its sum is on its way. */
  async isOpen(request: PaymentRequest): Promise<boolean> {
    return stateOf(await this.definitionOf(request), request.state).final !== true;
  }
}
