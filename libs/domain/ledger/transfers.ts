import type { AccountKind, TransferKind } from '@tilsagn/domain/ledger/kinds';
import type { FrameRef } from '@tilsagn/domain/ledger/measures';
import type { Ore } from '@tilsagn/domain/money/ore';

/** One end of a transfer. */
export interface TransferEnd extends FrameRef {
  readonly account: AccountKind;
  readonly measure: string | null;
}

/** A transfer as it is read. */
export interface Transfer {
  readonly id: string;
  readonly kind: TransferKind;
  readonly amountOre: Ore;
  readonly from: TransferEnd;
  readonly to: TransferEnd;
  readonly valueDate: string;
  /** ISO moment with microseconds, UTC. */
  readonly bookedAt: string;
  /** By name where the log-in has told it, else as the ledger has it. */
  readonly actor: string;
  readonly preparedBy: string | null;
  readonly approvedBy: string | null;
  readonly origin: 'application' | 'import';
  readonly decisionRef: string | null;
  readonly reason: string | null;
  readonly caseId: string | null;
  /** The grant of a commitment, the payment of a payment. */
  readonly referenceId: string | null;
  readonly caseNumber: string | null;
  readonly applicantName: string | null;
}

/** Newest first; `next` is the cursor of the page after this one, null on the last. */
export interface TransferPage {
  readonly items: readonly Transfer[];
  readonly next: string | null;
}

/** A transfer that changed what a frame has to give, with the decision behind it. */
export interface Tranche {
  readonly kind: TransferKind;
  readonly valueDate: string;
  /** Negative where the frame gave money back or away. */
  readonly amountOre: Ore;
  readonly decisionRef: string | null;
  /** An allocation or top-up without a decision: «vedtak mangler». */
  readonly missingDecision: boolean;
  readonly note: string | null;
}

/** A frame with what it was given, oldest first. */
export interface FrameTranches extends FrameRef {
  readonly tranches: readonly Tranche[];
}
