import type { Ore } from '@tilsagn/domain/money/ore';

/** A payment request as it is stored; dates are 'YYYY-MM-DD'. */
export interface PaymentRequest {
  readonly id: string;
  readonly caseId: string;
  /** The first of its case is 1. */
  readonly sequence: number;
  /** `final`: the rest of the right, after the settlement. */
  readonly kind: 'instalment' | 'final';
  readonly state: string;
  readonly version: number;
  readonly workflowId: string;
  readonly requestedOre: Ore;
  /** Eleven digits. */
  readonly accountNumber: string;
  readonly note: string | null;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly attestedBy: string | null;
  readonly authorisedBy: string | null;
  readonly sentBy: string | null;
  /** Under which the last sending stands in the ledger. */
  readonly sendingId: string | null;
  readonly paidOn: string | null;
  /** Why it was returned to the applicant, or why the bank turned it away. */
  readonly rejection: string | null;
}

export type PaymentChanges = Partial<
  Pick<PaymentRequest, 'attestedBy' | 'authorisedBy' | 'sentBy' | 'sendingId' | 'paidOn' | 'rejection'>
>;

export type NewPaymentRequest = Pick<
  PaymentRequest,
  | 'id'
  | 'caseId'
  | 'kind'
  | 'state'
  | 'workflowId'
  | 'requestedOre'
  | 'accountNumber'
  | 'note'
  | 'requestedBy'
>;
