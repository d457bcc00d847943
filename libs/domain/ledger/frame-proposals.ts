import type { FrameAct } from '@tilsagn/domain/ledger/frame-acts';
import type { AccountKind } from '@tilsagn/domain/ledger/kinds';

/** What an act does to one account, in øre. */
export interface Effect {
  readonly account: AccountKind;
  readonly frame: string;
  readonly year: number;
  readonly measure?: string;
  readonly beforeOre: number;
  readonly afterOre: number;
}

export const PROPOSAL_STATES = ['proposed', 'approved', 'rejected', 'withdrawn', 'expired'] as const;

export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** An act on a frame that one person proposed; another approves or rejects it, or the proposer withdraws it. */
export interface FrameProposal {
  readonly id: string;
  readonly version: number;
  readonly act: FrameAct;
  /** As they were foreseen when it was proposed. */
  readonly effects: readonly Effect[];
  readonly state: ProposalState;
  /** A sub. */
  readonly proposedBy: string;
  readonly proposedByName: string;
  readonly proposedAt: Date;
  /** 'YYYY-MM-DD', inclusive. */
  readonly expiresOn: string;
  readonly decidedByName: string | null;
  readonly decidedAt: Date | null;
  readonly comment: string | null;
  readonly transferIds: readonly string[];
}

/** How long a proposal waits for the second person before it is no longer what was meant. */
export const DAYS_TO_APPROVE = 30;

/** What year-end would do to one measure, in øre. */
export interface YearEndMeasure {
  readonly measure: string;
  readonly reservations: number;
  readonly reservedOre: number;
  readonly commitments: number;
  readonly committedOre: number;
  /** Back to the frame; negative where the frame covers what was promised beyond the measure. */
  readonly returnedOre: number;
}

/** Something that must be gone before the first act. */
export interface YearEndBlock {
  readonly code: 'payments_under_way' | 'overbooked' | 'earlier_year_open';
  readonly params: Readonly<Record<string, number>>;
}

export const YEAR_STATES = ['open', 'first_act_done', 'closed'] as const;

/** A payment under way, which holds the first act back. */
export interface BlockingPayment {
  readonly paymentId: string;
  readonly caseId: string;
  readonly caseNumber: string | null;
  readonly applicantName: string | null;
  /** Øre. */
  readonly amountOre: number;
}

/** A year of a frame on its way to be closed (design.md section 4). */
export interface YearEnd {
  readonly frame: string;
  readonly year: number;
  readonly state: (typeof YEAR_STATES)[number];
  readonly measures: readonly YearEndMeasure[];
  readonly undistributedOre: number;
  /** What the second act has to carry or lapse. */
  readonly remainingOre: number;
  readonly blocks: readonly YearEndBlock[];
}
