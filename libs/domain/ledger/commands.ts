import type { FrameRef, MeasureRef } from '@tilsagn/domain/ledger/measures';
import type { Ore } from '@tilsagn/domain/money/ore';

/** What every posting for a case says about itself. */
export interface PostingFacts {
  /** 'YYYY-MM-DD': the date the posting counts from. */
  readonly valueDate: string;
  /** Who did it: the person's `sub`, or 'system'. Where it is left out the approver is the actor. */
  readonly actor?: string;
  readonly reason?: string;
  /** Made by the caller before the first try; a repeat with the same content answers the same and books nothing. */
  readonly commandId?: string;
  /** Set by imports alone: the batch stands in for the two persons. */
  readonly importBatch?: string;
}

/** The two persons behind an act with authority; never the same one. Only an import may leave them out. */
export interface TwoPersons {
  readonly preparedBy?: string;
  readonly approvedBy?: string;
}

export interface ReserveCommand extends PostingFacts {
  readonly caseId: string;
  /** The reservation after the command; 0 releases it. */
  readonly targetOre: Ore;
  /** In the call's order. */
  readonly measures: readonly MeasureRef[];
}

export interface CommitCommand extends PostingFacts, TwoPersons {
  readonly caseId: string;
  readonly grantId: string;
  readonly grantOre: Ore;
  readonly decisionRef?: string;
}

export interface ReleaseCommand extends PostingFacts {
  readonly caseId: string;
}

export interface ReduceCommand extends PostingFacts, TwoPersons {
  readonly caseId: string;
  /** How much of what is committed and not under payment goes back; 'all' for the whole of it. */
  readonly byOre: Ore | 'all';
  readonly decisionRef?: string;
}

export interface SendPaymentCommand extends PostingFacts, TwoPersons {
  readonly caseId: string;
  readonly paymentId: string;
  readonly amountOre: Ore;
}

export interface ResolvePaymentCommand extends PostingFacts {
  readonly paymentId: string;
}

export interface RecoveryClaimCommand extends PostingFacts, TwoPersons {
  readonly caseId: string;
  readonly amountOre: Ore;
  readonly decisionRef?: string;
}

/** Where a repayment goes: back to the measure, to the frame's undistributed part, or to whoever gave the money. */
export const REPAID_INTO = ['available', 'frame', 'lapsed'] as const;

export type RepaidInto = (typeof REPAID_INTO)[number];

export interface RaiseCommand extends PostingFacts, TwoPersons {
  readonly caseId: string;
  readonly grantId: string;
  readonly byOre: Ore;
  /** In the call's order. */
  readonly measures: readonly MeasureRef[];
  readonly decisionRef?: string;
}

export interface RepayCommand extends PostingFacts, TwoPersons {
  readonly caseId: string;
  readonly amountOre: Ore;
  /** By the rule of the scheme. */
  readonly into: RepaidInto;
}

export interface OverbookingCommand
  extends Omit<PostingFacts, 'valueDate' | 'importBatch'>, TwoPersons, MeasureRef {
  /** How far below zero the measure may go; 0 takes the limit back. */
  readonly limitOre: Ore;
  /** 'YYYY-MM-DD', both inclusive: value dates that the limit covers. */
  readonly validFrom: string;
  readonly validTo: string;
  readonly decisionRef?: string;
}

/** Undoes one transfer by its mirror. */
export interface ReverseCommand extends PostingFacts, TwoPersons {
  /** The transfer to be undone. */
  readonly transferId: string;
  readonly decisionRef?: string;
}

/** One of the two acts that close a year of a frame; its value dates follow from the year. */
export interface CloseYearCommand
  extends Omit<PostingFacts, 'valueDate' | 'importBatch'>, TwoPersons, FrameRef {
  readonly act: 1 | 2;
  /** In the second act: what is carried; the rest lapses. */
  readonly carryOre?: Ore;
  /** Mandatory in the second act. */
  readonly decisionRef?: string;
}
