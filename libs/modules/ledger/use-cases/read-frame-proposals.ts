import { Injectable } from '@nestjs/common';
import type { FrameProposal, ProposalState } from '@tilsagn/domain/ledger/frame-proposals';
import { ok, Refused, type Result } from '@tilsagn/domain/result';
import { Clock } from '@tilsagn/platform/clock/clock';
import { allRows } from '@tilsagn/platform/export/rows-of-pages';
import { FrameProposals } from '../persistence/frame-proposals';

/** Proposals as somebody looks at them, by the business date. */
@Injectable()
export class ReadFrameProposals {
  constructor(
    private readonly proposals: FrameProposals,
    private readonly clock: Clock,
  ) {}

  /** Those that wait first, then the newest; at most 200. */
  list(state?: ProposalState): Promise<FrameProposal[]> {
    return this.proposals.list(this.clock.today(), state);
  }

  /** All of them, in the same order. */
  every(state?: ProposalState): Promise<AsyncGenerator<FrameProposal>> {
    const today = this.clock.today();
    return allRows((stretch) => this.proposals.list(today, state, stretch));
  }

  /** How many there are, and how many of them wait. */
  count(): Promise<{ readonly waiting: number; readonly all: number }> {
    return this.proposals.count(this.clock.today());
  }

  /** Refused: not_found. */
  async one(id: string): Promise<Result<FrameProposal>> {
    const found = await this.proposals.read(id, this.clock.today());
    return found === undefined ? Refused.because('not_found') : ok(found);
  }
}
