import type { Ore } from '@tilsagn/domain/money/ore';

/** What the applicant asks for. */
export class PaymentRequestInput {
  constructor(
    readonly id: string,
    readonly requestedOre: Ore,
    /** Eleven digits, checked. */
    readonly accountNumber: string,
    readonly note: string | null,
  ) {}
}

/** What a step of finance carries: under which id the sending is posted, and the day the money left the account. */
export class PaymentStepInput {
  constructor(
    readonly sendingId: string | null,
    readonly paidOn: string,
  ) {}

  static of(input: unknown): PaymentStepInput {
    if (!(input instanceof PaymentStepInput)) throw new Error('a step of a payment without its input');
    return input;
  }

  /** Throws before the first sending: the workflow lets nobody confirm or reject what was not sent. */
  get sending(): string {
    if (this.sendingId === null) throw new Error('the payment was never sent');
    return this.sendingId;
  }
}
